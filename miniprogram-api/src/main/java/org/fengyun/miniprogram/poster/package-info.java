/** Posters, from the object store. */
@NullMarked
package org.fengyun.miniprogram.poster;

import org.jspecify.annotations.NullMarked;
