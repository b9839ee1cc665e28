/** Durable tasks and the sweep. */
@NullMarked
package org.fengyun.ticketing.task;

import org.jspecify.annotations.NullMarked;
