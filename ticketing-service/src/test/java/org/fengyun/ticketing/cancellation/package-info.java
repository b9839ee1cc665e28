@NullMarked
package org.fengyun.ticketing.cancellation;

import org.jspecify.annotations.NullMarked;
