@NullMarked
package org.fengyun.admin.setting;

import org.jspecify.annotations.NullMarked;
