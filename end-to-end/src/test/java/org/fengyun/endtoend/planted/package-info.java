/**
 * Plants bugs, one at a time, and shows that the tests that are named for each catch it. These classes know nothing but the
 * JDK, since {@code end-to-end/planted-bugs/run} runs them from their sources.
 */
@NullMarked
package org.fengyun.endtoend.planted;

import org.jspecify.annotations.NullMarked;
