@NullMarked
package org.fengyun.miniprogram.admission;

import org.jspecify.annotations.NullMarked;
