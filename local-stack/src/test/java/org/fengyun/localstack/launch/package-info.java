@NullMarked
package org.fengyun.localstack.launch;

import org.jspecify.annotations.NullMarked;
