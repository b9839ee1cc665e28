@NullMarked
package org.fengyun.benchmarks.load;

import org.jspecify.annotations.NullMarked;
