@NullMarked
package org.fengyun.demo.poster;

import org.jspecify.annotations.NullMarked;
