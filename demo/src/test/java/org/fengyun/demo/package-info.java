@NullMarked
package org.fengyun.demo;

import org.jspecify.annotations.NullMarked;
