@NullMarked
package org.fengyun.miniprogram.secret;

import org.jspecify.annotations.NullMarked;
