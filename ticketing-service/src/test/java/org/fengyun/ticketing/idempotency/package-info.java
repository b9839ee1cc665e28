@NullMarked
package org.fengyun.ticketing.idempotency;

import org.jspecify.annotations.NullMarked;
