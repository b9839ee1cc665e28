@NullMarked
package org.fengyun.admin.ticketing;

import org.jspecify.annotations.NullMarked;
