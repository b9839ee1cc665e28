@NullMarked
package org.fengyun.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
