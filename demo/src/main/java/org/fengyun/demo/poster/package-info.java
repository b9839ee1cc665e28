/** The demo's posters, drawn with Java2D from shapes alone, so that they need no font. */
@NullMarked
package org.fengyun.demo.poster;

import org.jspecify.annotations.NullMarked;
