/** The way to ticketing-service, and what can go wrong on it. */
@NullMarked
package org.fengyun.miniprogram.core;

import org.jspecify.annotations.NullMarked;
