@NullMarked
package org.fengyun.admin.checkin;

import org.jspecify.annotations.NullMarked;
