/** The seating plans of the demo's theatre and arena, in the format of the open plan editor. */
@NullMarked
package org.fengyun.demo.plan;

import org.jspecify.annotations.NullMarked;
