/** What the Markdown files of this checkout say about it. */
@NullMarked
package org.fengyun.endtoend.docs;

import org.jspecify.annotations.NullMarked;
