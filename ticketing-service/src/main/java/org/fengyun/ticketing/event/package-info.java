/** Events: drafts, published, called off. */
@NullMarked
package org.fengyun.ticketing.event;

import org.jspecify.annotations.NullMarked;
