/** Events, from draft to sale or cancellation. */
@NullMarked
package org.fengyun.admin.event;

import org.jspecify.annotations.NullMarked;
