@NullMarked
package org.fengyun.ticketing.sale;

import org.jspecify.annotations.NullMarked;
