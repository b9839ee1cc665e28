/** What a migration may do while the previous release sells: docs/decisions/0025. */
@NullMarked
package org.fengyun.ticketing.migration;

import org.jspecify.annotations.NullMarked;
