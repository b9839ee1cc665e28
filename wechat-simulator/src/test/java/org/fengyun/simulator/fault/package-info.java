@NullMarked
package org.fengyun.simulator.fault;

import org.jspecify.annotations.NullMarked;
