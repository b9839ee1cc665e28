/** Which mini program is simulated. */
@NullMarked
package org.fengyun.simulator.app;

import org.jspecify.annotations.NullMarked;
