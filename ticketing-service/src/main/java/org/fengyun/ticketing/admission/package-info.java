/** What keeps a crowd from the sale's lock. Kept in Redis, where it may be lost at any time: it only ever saves work. */
@NullMarked
package org.fengyun.ticketing.admission;

import org.jspecify.annotations.NullMarked;
