/** Plays the whole job as a buyer and a gate would, and checks every answer. */
@NullMarked
package org.fengyun.demo.tour;

import org.jspecify.annotations.NullMarked;
