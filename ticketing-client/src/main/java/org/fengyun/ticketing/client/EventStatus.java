package org.fengyun.ticketing.client;

/** Where an event stands: seen by its organizer alone, on sale, or called off. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
