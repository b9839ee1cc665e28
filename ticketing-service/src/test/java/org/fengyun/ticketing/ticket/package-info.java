@NullMarked
package org.fengyun.ticketing.ticket;

import org.jspecify.annotations.NullMarked;
