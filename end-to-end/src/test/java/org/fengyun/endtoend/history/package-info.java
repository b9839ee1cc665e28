/** Checks whether what many clients asked and heard at once can have happened, and whether it is what there is in the end. */
@NullMarked
package org.fengyun.endtoend.history;

import org.jspecify.annotations.NullMarked;
