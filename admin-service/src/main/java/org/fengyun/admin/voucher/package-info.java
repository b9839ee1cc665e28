/** Vouchers of shows. */
@NullMarked
package org.fengyun.admin.voucher;

import org.jspecify.annotations.NullMarked;
