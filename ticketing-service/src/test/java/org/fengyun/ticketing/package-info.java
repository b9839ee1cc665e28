/** What the tests of all features share: one context, a clock that can be set, a payment provider to talk to. */
@NullMarked
package org.fengyun.ticketing;

import org.jspecify.annotations.NullMarked;
