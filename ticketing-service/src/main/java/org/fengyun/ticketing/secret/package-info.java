/** What is refused as a secret, because others know it. */
@NullMarked
package org.fengyun.ticketing.secret;

import org.jspecify.annotations.NullMarked;
