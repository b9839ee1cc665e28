/** Places that are kept from sale. */
@NullMarked
package org.fengyun.admin.holdback;

import org.jspecify.annotations.NullMarked;
