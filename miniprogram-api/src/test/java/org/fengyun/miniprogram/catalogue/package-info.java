@NullMarked
package org.fengyun.miniprogram.catalogue;

import org.jspecify.annotations.NullMarked;
