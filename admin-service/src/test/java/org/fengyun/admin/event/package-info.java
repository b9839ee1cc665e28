@NullMarked
package org.fengyun.admin.event;

import org.jspecify.annotations.NullMarked;
