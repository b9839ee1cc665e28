@NullMarked
package org.fengyun.ticketing.holdback;

import org.jspecify.annotations.NullMarked;
