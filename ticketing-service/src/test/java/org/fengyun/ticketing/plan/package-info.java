/** What the reading of seating plans promises. */
@NullMarked
package org.fengyun.ticketing.plan;

import org.jspecify.annotations.NullMarked;
