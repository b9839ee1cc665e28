@NullMarked
package org.fengyun.deploy.image;

import org.jspecify.annotations.NullMarked;
