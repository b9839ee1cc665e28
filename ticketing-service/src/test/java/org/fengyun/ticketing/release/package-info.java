@NullMarked
package org.fengyun.ticketing.release;

import org.jspecify.annotations.NullMarked;
