/** What a measurement stands on: servers, programs, shows, and the proof that what was acknowledged is there. */
@NullMarked
package org.fengyun.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
