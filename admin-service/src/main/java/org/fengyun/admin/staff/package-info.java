/** Who may call: for now one administrator from the environment. */
@NullMarked
package org.fengyun.admin.staff;

import org.jspecify.annotations.NullMarked;
