/** Faults on purpose: what the payment provider is to get wrong, how often, and how often it did. Off unless asked for. */
@NullMarked
package org.fengyun.simulator.fault;

import org.jspecify.annotations.NullMarked;
