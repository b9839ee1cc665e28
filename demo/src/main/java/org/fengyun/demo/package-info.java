/** The demo: data that a person would believe, and a tour that plays a buyer and a gate. Speaks only HTTP. */
@NullMarked
package org.fengyun.demo;

import org.jspecify.annotations.NullMarked;
