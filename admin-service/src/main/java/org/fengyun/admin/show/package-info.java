/** Shows of an event, with their tiers and stock. */
@NullMarked
package org.fengyun.admin.show;

import org.jspecify.annotations.NullMarked;
