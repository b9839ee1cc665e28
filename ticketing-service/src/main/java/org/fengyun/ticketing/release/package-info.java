/** Held places that come back: an order cancelled, a hold that has expired. */
@NullMarked
package org.fengyun.ticketing.release;

import org.jspecify.annotations.NullMarked;
