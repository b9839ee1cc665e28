@NullMarked
package org.fengyun.admin.plan;

import org.jspecify.annotations.NullMarked;
