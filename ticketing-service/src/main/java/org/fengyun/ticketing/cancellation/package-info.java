/** Shows that are called off: everybody gets everything back, in the background. */
@NullMarked
package org.fengyun.ticketing.cancellation;

import org.jspecify.annotations.NullMarked;
