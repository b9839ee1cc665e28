/** What a cluster or a cloud host needs beyond the images: declared in files, checked and translated here. */
@NullMarked
package org.fengyun.deploy;

import org.jspecify.annotations.NullMarked;
