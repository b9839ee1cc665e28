@NullMarked
package org.fengyun.ticketing.event;

import org.jspecify.annotations.NullMarked;
