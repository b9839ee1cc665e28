/** Vouchers: what they take off, what they unlock, and how often they may be used. */
@NullMarked
package org.fengyun.ticketing.voucher;

import org.jspecify.annotations.NullMarked;
