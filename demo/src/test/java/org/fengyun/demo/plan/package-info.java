@NullMarked
package org.fengyun.demo.plan;

import org.jspecify.annotations.NullMarked;
