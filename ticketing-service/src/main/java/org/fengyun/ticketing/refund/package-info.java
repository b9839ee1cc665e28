/** Money that goes back, carried out durably. */
@NullMarked
package org.fengyun.ticketing.refund;

import org.jspecify.annotations.NullMarked;
