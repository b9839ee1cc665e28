/** Measures the sale against a baseline and a floor on one machine; also holds the two programs that it is measured against. */
@NullMarked
package org.fengyun.benchmarks;

import org.jspecify.annotations.NullMarked;
