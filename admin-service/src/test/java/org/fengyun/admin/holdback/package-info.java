@NullMarked
package org.fengyun.admin.holdback;

import org.jspecify.annotations.NullMarked;
