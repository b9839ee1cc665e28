@NullMarked
package org.fengyun.ticketing.organizer;

import org.jspecify.annotations.NullMarked;
