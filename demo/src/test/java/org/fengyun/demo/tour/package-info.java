@NullMarked
package org.fengyun.demo.tour;

import org.jspecify.annotations.NullMarked;
