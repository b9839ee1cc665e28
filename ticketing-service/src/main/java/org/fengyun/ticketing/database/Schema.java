package org.fengyun.ticketing.database;

/** The schema of the database, as this release needs it. */
public interface Schema {

    /** Whether the database answers and has it; false while another process has yet to migrate it. Waits for two seconds at most. */
    boolean isThere();
}
