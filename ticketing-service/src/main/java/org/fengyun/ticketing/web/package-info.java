/** What every HTTP call passes: the service token, the request's id, and problem documents for what no feature answers. */
@NullMarked
package org.fengyun.ticketing.web;

import org.jspecify.annotations.NullMarked;
