/** Where the time of an order goes. */
@NullMarked
package org.fengyun.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
