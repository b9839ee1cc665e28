/** The doors of the other services: their addresses from the environment, and JSON over HTTP. */
@NullMarked
package org.fengyun.demo.door;

import org.jspecify.annotations.NullMarked;
