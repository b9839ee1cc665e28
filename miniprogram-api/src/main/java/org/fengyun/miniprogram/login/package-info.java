/** Exchanges a code of {@code wx.login} for a token, off Cloud Hosting. */
@NullMarked
package org.fengyun.miniprogram.login;

import org.jspecify.annotations.NullMarked;
