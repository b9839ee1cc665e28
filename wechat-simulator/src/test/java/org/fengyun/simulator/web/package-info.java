@NullMarked
package org.fengyun.simulator.web;

import org.jspecify.annotations.NullMarked;
