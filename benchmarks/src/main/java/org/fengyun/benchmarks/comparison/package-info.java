/** The rounds, in turn, and the report. */
@NullMarked
package org.fengyun.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
