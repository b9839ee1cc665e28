@NullMarked
package org.fengyun.localstack.testing;

import org.jspecify.annotations.NullMarked;
