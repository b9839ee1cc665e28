@NullMarked
package org.fengyun.ticketing.ledger;

import org.jspecify.annotations.NullMarked;
