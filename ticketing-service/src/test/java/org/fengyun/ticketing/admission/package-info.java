@NullMarked
package org.fengyun.ticketing.admission;

import org.jspecify.annotations.NullMarked;
