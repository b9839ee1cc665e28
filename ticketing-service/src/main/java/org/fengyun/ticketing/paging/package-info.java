/** Long lists, a page at a time. */
@NullMarked
package org.fengyun.ticketing.paging;

import org.jspecify.annotations.NullMarked;
