package org.fengyun.miniprogram.cache;

/**
 * What was read.
 *
 * @param etag a strong entity tag of the value's JSON, without quotes: the same on every instance
 */
public record Read<T>(T value, String etag) {}
