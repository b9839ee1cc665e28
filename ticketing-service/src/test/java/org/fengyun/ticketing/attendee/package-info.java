@NullMarked
package org.fengyun.ticketing.attendee;

import org.jspecify.annotations.NullMarked;
