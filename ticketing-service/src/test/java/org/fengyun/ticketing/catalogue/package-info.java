@NullMarked
package org.fengyun.ticketing.catalogue;

import org.jspecify.annotations.NullMarked;
