package org.fengyun.ticketing.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as a page holds
 * @param next the cursor of the page after this one, or null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
