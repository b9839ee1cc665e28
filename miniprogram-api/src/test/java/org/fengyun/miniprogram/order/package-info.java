@NullMarked
package org.fengyun.miniprogram.order;

import org.jspecify.annotations.NullMarked;
