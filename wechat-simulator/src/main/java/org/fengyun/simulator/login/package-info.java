/** {@code wx.login} and what becomes of its codes. */
@NullMarked
package org.fengyun.simulator.login;

import org.jspecify.annotations.NullMarked;
