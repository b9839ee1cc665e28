/** An endpoint that does nothing: what HTTP costs here, with the load generator. */
@NullMarked
package org.fengyun.benchmarks.nothing;

import org.jspecify.annotations.NullMarked;
