/** What the public sees: reads over events, shows, plans and free seats. */
@NullMarked
package org.fengyun.ticketing.catalogue;

import org.jspecify.annotations.NullMarked;
