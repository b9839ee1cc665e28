@NullMarked
package org.fengyun.deploy.cloudhost;

import org.jspecify.annotations.NullMarked;
