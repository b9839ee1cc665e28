/** Clients in a closed loop, and what they saw. */
@NullMarked
package org.fengyun.benchmarks.load;

import org.jspecify.annotations.NullMarked;
