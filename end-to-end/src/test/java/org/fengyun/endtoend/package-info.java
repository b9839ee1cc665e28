/** Black-box tests: the services as processes over real servers, spoken to over HTTP. */
@NullMarked
package org.fengyun.endtoend;

import org.jspecify.annotations.NullMarked;
