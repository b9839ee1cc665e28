@NullMarked
package org.fengyun.ticketing.payment.sandbox;

import org.jspecify.annotations.NullMarked;
