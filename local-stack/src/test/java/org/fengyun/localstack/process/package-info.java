@NullMarked
package org.fengyun.localstack.process;

import org.jspecify.annotations.NullMarked;
