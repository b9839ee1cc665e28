/** What must always hold, checked against the database. */
@NullMarked
package org.fengyun.ticketing.invariant;

import org.jspecify.annotations.NullMarked;
