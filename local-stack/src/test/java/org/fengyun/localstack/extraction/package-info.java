/** How jars are extracted. */
@NullMarked
package org.fengyun.localstack.extraction;

import org.jspecify.annotations.NullMarked;
