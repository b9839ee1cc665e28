@NullMarked
package org.fengyun.admin.secret;

import org.jspecify.annotations.NullMarked;
