/** What is refused as a secret, because others know it. */
@NullMarked
package org.fengyun.miniprogram.secret;

import org.jspecify.annotations.NullMarked;
