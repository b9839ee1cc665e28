@NullMarked
package org.fengyun.miniprogram.ticket;

import org.jspecify.annotations.NullMarked;
