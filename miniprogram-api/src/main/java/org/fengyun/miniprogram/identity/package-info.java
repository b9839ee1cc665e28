/**
 * Who the buyer is: by the gateway's headers where they are trusted, else by a token of ours.
 *
 * <p>Rate limits and the waiting room find their place right behind this, in a package {@code admission}: handler
 * interceptors that know the buyer and answer before any controller is called.
 */
@NullMarked
package org.fengyun.miniprogram.identity;

import org.jspecify.annotations.NullMarked;
