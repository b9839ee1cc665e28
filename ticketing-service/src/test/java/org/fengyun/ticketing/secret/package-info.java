@NullMarked
package org.fengyun.ticketing.secret;

import org.jspecify.annotations.NullMarked;
