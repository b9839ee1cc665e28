/** Stands in for the services that this edge calls, over real HTTP. */
@NullMarked
package org.fengyun.miniprogram.standin;

import org.jspecify.annotations.NullMarked;
