@NullMarked
package org.fengyun.admin.show;

import org.jspecify.annotations.NullMarked;
