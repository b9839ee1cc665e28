package org.fengyun.benchmarks.stage;

import java.util.List;

/**
 * A show on sale.
 *
 * @param orders how many orders of two tickets it can take, evenly over its tiers
 */
public record OpenShow(long id, List<Long> tierIds, boolean seated, int orders) {}
