/** Posters: pictures that are checked by their content and kept in the object store. */
@NullMarked
package org.fengyun.admin.poster;

import org.jspecify.annotations.NullMarked;
