/** Numbers of identity documents: what is right, how they are encrypted, and by what they are known without being seen. */
@NullMarked
package org.fengyun.ticketing.document;

import org.jspecify.annotations.NullMarked;
