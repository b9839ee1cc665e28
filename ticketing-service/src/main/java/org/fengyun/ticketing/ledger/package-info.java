/** The books: every fen that came, and where it is. */
@NullMarked
package org.fengyun.ticketing.ledger;

import org.jspecify.annotations.NullMarked;
