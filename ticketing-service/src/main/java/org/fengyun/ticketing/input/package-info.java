/** What was asked for and cannot be taken, field by field. */
@NullMarked
package org.fengyun.ticketing.input;

import org.jspecify.annotations.NullMarked;
