package org.fengyun.localstack.testing;

/**
 * A running Redis for tests.
 *
 * @param url {@code redis://host:port}
 * @param power what it runs on
 */
public record RedisAccess(String url, Power power) {}
