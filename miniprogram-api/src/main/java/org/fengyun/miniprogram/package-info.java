/** The buyers' edge: who is calling, what they may see, and how the core's answers look to a mini program. */
@NullMarked
package org.fengyun.miniprogram;

import org.jspecify.annotations.NullMarked;
