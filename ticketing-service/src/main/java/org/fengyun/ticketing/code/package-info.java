/** Ticket codes: what a ticket shows at the gate, signed so that it can be checked offline. */
@NullMarked
package org.fengyun.ticketing.code;

import org.jspecify.annotations.NullMarked;
