/** Shows, their tiers and seats, and the stock that a sale takes from and gives back to. */
@NullMarked
package org.fengyun.ticketing.show;

import org.jspecify.annotations.NullMarked;
