@NullMarked
package org.fengyun.ticketing.refund;

import org.jspecify.annotations.NullMarked;
