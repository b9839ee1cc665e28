/** What is on: events, shows, plans and free seats, for anyone. */
@NullMarked
package org.fengyun.miniprogram.catalogue;

import org.jspecify.annotations.NullMarked;
