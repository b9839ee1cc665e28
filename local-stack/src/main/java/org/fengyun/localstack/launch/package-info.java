/** The whole system on this machine, in one command. */
@NullMarked
package org.fengyun.localstack.launch;

import org.jspecify.annotations.NullMarked;
