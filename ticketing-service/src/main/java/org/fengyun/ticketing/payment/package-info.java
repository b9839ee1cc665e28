/** Payments: prepared, confirmed by callback or query, closed. */
@NullMarked
package org.fengyun.ticketing.payment;

import org.jspecify.annotations.NullMarked;
