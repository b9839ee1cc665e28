@NullMarked
package org.fengyun.miniprogram.identity;

import org.jspecify.annotations.NullMarked;
