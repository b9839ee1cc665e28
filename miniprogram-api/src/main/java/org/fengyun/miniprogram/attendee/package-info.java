/** Whom a buyer names on tickets. */
@NullMarked
package org.fengyun.miniprogram.attendee;

import org.jspecify.annotations.NullMarked;
