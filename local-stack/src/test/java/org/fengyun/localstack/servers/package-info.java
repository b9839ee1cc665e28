@NullMarked
package org.fengyun.localstack.servers;

import org.jspecify.annotations.NullMarked;
