@NullMarked
package org.fengyun.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
