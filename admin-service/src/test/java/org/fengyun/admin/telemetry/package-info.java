@NullMarked
package org.fengyun.admin.telemetry;

import org.jspecify.annotations.NullMarked;
