@NullMarked
package org.fengyun.miniprogram.setting;

import org.jspecify.annotations.NullMarked;
