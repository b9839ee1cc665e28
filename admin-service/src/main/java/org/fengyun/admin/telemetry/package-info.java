/** What those who run the service learn of it: metrics and the form of the log. */
@NullMarked
package org.fengyun.admin.telemetry;

import org.jspecify.annotations.NullMarked;
