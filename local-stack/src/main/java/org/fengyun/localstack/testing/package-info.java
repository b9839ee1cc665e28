/** Real servers for tests: containers where a Docker engine answers, else the ones of local-stack. */
@NullMarked
package org.fengyun.localstack.testing;

import org.jspecify.annotations.NullMarked;
