/**
 * How often somebody may call. The counts are shared in Redis; where it is away each instance counts by itself, so that
 * nobody is kept out because a count is missing.
 */
@NullMarked
package org.fengyun.miniprogram.admission;

import org.jspecify.annotations.NullMarked;
