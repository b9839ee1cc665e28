package org.fengyun.ticketing.client;

/** How places are given out: by number alone, or seat by seat. */
public enum Seating {
    GENERAL,
    RESERVED
}
