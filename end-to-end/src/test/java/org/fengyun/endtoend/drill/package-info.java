/** The drills: the composed system in a Docker engine, and what is done to it while it sells. */
@NullMarked
package org.fengyun.endtoend.drill;

import org.jspecify.annotations.NullMarked;
