@NullMarked
package org.fengyun.simulator.login;

import org.jspecify.annotations.NullMarked;
