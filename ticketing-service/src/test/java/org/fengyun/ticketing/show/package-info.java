@NullMarked
package org.fengyun.ticketing.show;

import org.jspecify.annotations.NullMarked;
