/** The sale as one would explain it, one request at a time over plain lists: what the real one is compared with. */
@NullMarked
package org.fengyun.ticketing.sale.model;

import org.jspecify.annotations.NullMarked;
