/** What the simulator remembers over a restart: one file, JSON values, changes that are whole or not at all. */
@NullMarked
package org.fengyun.simulator.store;

import org.jspecify.annotations.NullMarked;
