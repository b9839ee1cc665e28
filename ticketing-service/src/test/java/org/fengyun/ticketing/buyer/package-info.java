@NullMarked
package org.fengyun.ticketing.buyer;

import org.jspecify.annotations.NullMarked;
