@NullMarked
package org.fengyun.simulator.gateway;

import org.jspecify.annotations.NullMarked;
