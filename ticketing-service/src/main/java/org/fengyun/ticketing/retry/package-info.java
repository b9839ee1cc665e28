/** How long a task waits before it tries again. */
@NullMarked
package org.fengyun.ticketing.retry;

import org.jspecify.annotations.NullMarked;
