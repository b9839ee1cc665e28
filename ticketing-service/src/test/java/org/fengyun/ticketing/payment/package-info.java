@NullMarked
package org.fengyun.ticketing.payment;

import org.jspecify.annotations.NullMarked;
