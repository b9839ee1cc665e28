/** The services as they are started: not as the jars of jars that Maven makes. */
@NullMarked
package org.fengyun.localstack.extraction;

import org.jspecify.annotations.NullMarked;
