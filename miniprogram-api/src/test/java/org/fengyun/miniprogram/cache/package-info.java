@NullMarked
package org.fengyun.miniprogram.cache;

import org.jspecify.annotations.NullMarked;
