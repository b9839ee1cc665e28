/** Programs that run beside this one: started with a clean environment, watched, and stopped in order. */
@NullMarked
package org.fengyun.localstack.process;

import org.jspecify.annotations.NullMarked;
