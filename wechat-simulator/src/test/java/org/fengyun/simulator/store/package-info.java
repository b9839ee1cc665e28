@NullMarked
package org.fengyun.simulator.store;

import org.jspecify.annotations.NullMarked;
