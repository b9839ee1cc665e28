/** What every call has in common over HTTP: problem documents, limits of bodies, the API's description. */
@NullMarked
package org.fengyun.admin.web;

import org.jspecify.annotations.NullMarked;
