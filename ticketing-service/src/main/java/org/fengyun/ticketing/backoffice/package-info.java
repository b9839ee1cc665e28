/** What organizers ask: translation between the wire and the rooms that answer. */
@NullMarked
package org.fengyun.ticketing.backoffice;

import org.jspecify.annotations.NullMarked;
