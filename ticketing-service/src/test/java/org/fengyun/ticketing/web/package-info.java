@NullMarked
package org.fengyun.ticketing.web;

import org.jspecify.annotations.NullMarked;
