/** What buyers give back. */
@NullMarked
package org.fengyun.miniprogram.refund;

import org.jspecify.annotations.NullMarked;
