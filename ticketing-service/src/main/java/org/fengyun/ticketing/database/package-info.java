/** The connection to the database, from the environment. */
@NullMarked
package org.fengyun.ticketing.database;

import org.jspecify.annotations.NullMarked;
