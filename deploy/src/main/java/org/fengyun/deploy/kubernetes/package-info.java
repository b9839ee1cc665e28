/** {@code deploy/kubernetes}, rendered: whether a cluster would take it, and whether it keeps the rules of the house. */
@NullMarked
package org.fengyun.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
