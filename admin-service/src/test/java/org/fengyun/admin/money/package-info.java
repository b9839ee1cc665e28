@NullMarked
package org.fengyun.admin.money;

import org.jspecify.annotations.NullMarked;
