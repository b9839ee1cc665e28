/** An ordinary order service over the same tables: one transaction an order. */
@NullMarked
package org.fengyun.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
