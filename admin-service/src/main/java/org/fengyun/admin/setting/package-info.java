/** When settings are read: first. */
@NullMarked
package org.fengyun.admin.setting;

import org.jspecify.annotations.NullMarked;
