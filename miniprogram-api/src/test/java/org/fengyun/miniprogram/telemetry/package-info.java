@NullMarked
package org.fengyun.miniprogram.telemetry;

import org.jspecify.annotations.NullMarked;
