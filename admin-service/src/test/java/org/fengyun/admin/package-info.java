@NullMarked
package org.fengyun.admin;

import org.jspecify.annotations.NullMarked;
