@NullMarked
package org.fengyun.miniprogram.login;

import org.jspecify.annotations.NullMarked;
