/** What every call has in common: its id, its limits, and the problem document it is refused with. */
@NullMarked
package org.fengyun.miniprogram.web;

import org.jspecify.annotations.NullMarked;
