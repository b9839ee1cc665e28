@NullMarked
package org.fengyun.miniprogram.core;

import org.jspecify.annotations.NullMarked;
