@NullMarked
package org.fengyun.ticketing.document;

import org.jspecify.annotations.NullMarked;
