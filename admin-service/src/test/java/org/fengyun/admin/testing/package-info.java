@NullMarked
package org.fengyun.admin.testing;

import org.jspecify.annotations.NullMarked;
