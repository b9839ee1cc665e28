/** Tiny programs that stand in for the services: the tests pack each into an executable jar of its own. */
@NullMarked
package org.fengyun.localstack.programs;

import org.jspecify.annotations.NullMarked;
