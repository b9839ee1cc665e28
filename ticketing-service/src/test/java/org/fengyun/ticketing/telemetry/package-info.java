@NullMarked
package org.fengyun.ticketing.telemetry;

import org.jspecify.annotations.NullMarked;
