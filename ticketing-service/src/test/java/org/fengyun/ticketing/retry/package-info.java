@NullMarked
package org.fengyun.ticketing.retry;

import org.jspecify.annotations.NullMarked;
