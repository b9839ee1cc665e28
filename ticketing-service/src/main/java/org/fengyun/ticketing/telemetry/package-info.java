/** What those who run the service learn of it: metrics and the form of the log. */
@NullMarked
package org.fengyun.ticketing.telemetry;

import org.jspecify.annotations.NullMarked;
