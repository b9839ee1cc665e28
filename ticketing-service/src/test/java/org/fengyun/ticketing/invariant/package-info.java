@NullMarked
package org.fengyun.ticketing.invariant;

import org.jspecify.annotations.NullMarked;
