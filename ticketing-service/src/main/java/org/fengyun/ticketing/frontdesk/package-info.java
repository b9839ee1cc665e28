/** What buyers ask of their orders: translation between the wire and the rooms that answer. */
@NullMarked
package org.fengyun.ticketing.frontdesk;

import org.jspecify.annotations.NullMarked;
