/** What ticket codes promise. */
@NullMarked
package org.fengyun.ticketing.code;

import org.jspecify.annotations.NullMarked;
