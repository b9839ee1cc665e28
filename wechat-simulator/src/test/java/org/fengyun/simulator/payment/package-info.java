@NullMarked
package org.fengyun.simulator.payment;

import org.jspecify.annotations.NullMarked;
