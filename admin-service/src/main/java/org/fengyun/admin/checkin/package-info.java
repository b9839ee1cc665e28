/** The gate: scans, and the keys that verify tickets. */
@NullMarked
package org.fengyun.admin.checkin;

import org.jspecify.annotations.NullMarked;
