/** Buyers, as an edge has proven who they are. */
@NullMarked
package org.fengyun.ticketing.buyer;

import org.jspecify.annotations.NullMarked;
