@NullMarked
package org.fengyun.miniprogram.attendee;

import org.jspecify.annotations.NullMarked;
