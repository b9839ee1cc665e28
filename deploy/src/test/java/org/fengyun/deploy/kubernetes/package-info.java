@NullMarked
package org.fengyun.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
