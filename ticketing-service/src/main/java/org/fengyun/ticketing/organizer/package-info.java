/** Organizers, whose events these are. */
@NullMarked
package org.fengyun.ticketing.organizer;

import org.jspecify.annotations.NullMarked;
