@NullMarked
package org.fengyun.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
