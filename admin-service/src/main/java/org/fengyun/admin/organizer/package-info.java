/** Organizers: whose events they are. */
@NullMarked
package org.fengyun.admin.organizer;

import org.jspecify.annotations.NullMarked;
