/**
 * Who the buyer is: by the gateway's headers where they are trusted, else by a token of ours.
 *
 * <p>The waiting room finds its place right behind this, in the package {@code admission}: handler interceptors that know the buyer and answer before any controller is called.
 */
@NullMarked
package org.fengyun.miniprogram.identity;

import org.jspecify.annotations.NullMarked;
