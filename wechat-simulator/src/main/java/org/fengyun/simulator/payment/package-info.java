/** The sandbox payment provider: payments, refunds, the page where a person pays, and callbacks to the merchant. */
@NullMarked
package org.fengyun.simulator.payment;

import org.jspecify.annotations.NullMarked;
