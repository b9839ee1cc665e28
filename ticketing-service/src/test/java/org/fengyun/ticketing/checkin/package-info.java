@NullMarked
package org.fengyun.ticketing.checkin;

import org.jspecify.annotations.NullMarked;
