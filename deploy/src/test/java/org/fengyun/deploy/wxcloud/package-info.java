@NullMarked
package org.fengyun.deploy.wxcloud;

import org.jspecify.annotations.NullMarked;
