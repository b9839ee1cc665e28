/** The way to the core, ticketing-service, and what becomes of its refusals. */
@NullMarked
package org.fengyun.admin.ticketing;

import org.jspecify.annotations.NullMarked;
