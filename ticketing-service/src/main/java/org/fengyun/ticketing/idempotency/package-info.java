/** Calls that may come again. */
@NullMarked
package org.fengyun.ticketing.idempotency;

import org.jspecify.annotations.NullMarked;
