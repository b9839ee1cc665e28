@NullMarked
package org.fengyun.admin.poster;

import org.jspecify.annotations.NullMarked;
