/** The organizers' edge: it knows who is calling and what a poster is; every rule of ticketing is the core's. */
@NullMarked
package org.fengyun.admin;

import org.jspecify.annotations.NullMarked;
