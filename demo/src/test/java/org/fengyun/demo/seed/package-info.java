@NullMarked
package org.fengyun.demo.seed;

import org.jspecify.annotations.NullMarked;
