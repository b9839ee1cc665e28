/** Seating plans: how a venue's rows and seats lie, read from the organisers' plan files. */
@NullMarked
package org.fengyun.ticketing.plan;

import org.jspecify.annotations.NullMarked;
