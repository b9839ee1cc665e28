/** When settings are read: first. */
@NullMarked
package org.fengyun.ticketing.setting;

import org.jspecify.annotations.NullMarked;
