/** {@code cloudhost.yaml}: what may stand in it, and whether it would run. */
@NullMarked
package org.fengyun.deploy.cloudhost;

import org.jspecify.annotations.NullMarked;
