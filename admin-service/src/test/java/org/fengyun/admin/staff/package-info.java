@NullMarked
package org.fengyun.admin.staff;

import org.jspecify.annotations.NullMarked;
