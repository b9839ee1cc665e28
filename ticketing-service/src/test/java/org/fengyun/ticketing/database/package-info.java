@NullMarked
package org.fengyun.ticketing.database;

import org.jspecify.annotations.NullMarked;
