/** Whom buyers name on tickets of real-name shows. */
@NullMarked
package org.fengyun.ticketing.attendee;

import org.jspecify.annotations.NullMarked;
