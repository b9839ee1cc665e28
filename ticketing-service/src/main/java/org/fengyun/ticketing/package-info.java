/** The core: shows, stock, orders, payment, tickets and check-in. */
@NullMarked
package org.fengyun.ticketing;

import org.jspecify.annotations.NullMarked;
