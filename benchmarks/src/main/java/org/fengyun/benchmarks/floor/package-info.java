/** The rows alone: what the database takes without a service in front. */
@NullMarked
package org.fengyun.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
