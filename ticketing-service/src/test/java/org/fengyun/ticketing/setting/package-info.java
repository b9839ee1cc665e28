@NullMarked
package org.fengyun.ticketing.setting;

import org.jspecify.annotations.NullMarked;
