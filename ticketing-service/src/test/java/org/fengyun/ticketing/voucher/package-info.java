@NullMarked
package org.fengyun.ticketing.voucher;

import org.jspecify.annotations.NullMarked;
