/** The sale: the box office that collects requests, the batch that decides them, and the orders that come of it. */
@NullMarked
package org.fengyun.ticketing.sale;

import org.jspecify.annotations.NullMarked;
