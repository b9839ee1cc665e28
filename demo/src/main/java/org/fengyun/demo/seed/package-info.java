/** Puts the demo's programme in through the admin API, again and again without doing it twice. */
@NullMarked
package org.fengyun.demo.seed;

import org.jspecify.annotations.NullMarked;
