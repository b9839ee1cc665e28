package org.fengyun.endtoend;

/**
 * The database of a core, read beside it.
 *
 * @param url for JDBC
 */
public record Database(String url, String username, String password) {}
