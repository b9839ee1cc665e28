@NullMarked
package org.fengyun.miniprogram;

import org.jspecify.annotations.NullMarked;
