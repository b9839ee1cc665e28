@NullMarked
package org.fengyun.simulator;

import org.jspecify.annotations.NullMarked;
