@NullMarked
package org.fengyun.benchmarks;

import org.jspecify.annotations.NullMarked;
