/** Reads that many buyers share: one load of the core per key, however many ask. */
@NullMarked
package org.fengyun.miniprogram.cache;

import org.jspecify.annotations.NullMarked;
