@NullMarked
package org.fengyun.demo.door;

import org.jspecify.annotations.NullMarked;
