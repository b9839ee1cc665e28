@NullMarked
package org.fengyun.admin.organizer;

import org.jspecify.annotations.NullMarked;
