@NullMarked
package org.fengyun.miniprogram.web;

import org.jspecify.annotations.NullMarked;
