@NullMarked
package org.fengyun.admin.web;

import org.jspecify.annotations.NullMarked;
