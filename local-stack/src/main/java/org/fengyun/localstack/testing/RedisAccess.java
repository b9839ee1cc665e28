package org.fengyun.localstack.testing;

/**
 * A running Redis for tests.
 *
 * @param url {@code redis://host:port}
 */
public record RedisAccess(String url) {}
