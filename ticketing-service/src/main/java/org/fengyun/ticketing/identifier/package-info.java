/** Ids, made here without a database or a number for the machine. */
@NullMarked
package org.fengyun.ticketing.identifier;

import org.jspecify.annotations.NullMarked;
