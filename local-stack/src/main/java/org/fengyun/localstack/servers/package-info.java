/** Database, Redis and object store on this machine, without Docker. */
@NullMarked
package org.fengyun.localstack.servers;

import org.jspecify.annotations.NullMarked;
