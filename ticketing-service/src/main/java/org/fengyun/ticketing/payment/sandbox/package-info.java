/** The payment provider of wechat-simulator. */
@NullMarked
package org.fengyun.ticketing.payment.sandbox;

import org.jspecify.annotations.NullMarked;
