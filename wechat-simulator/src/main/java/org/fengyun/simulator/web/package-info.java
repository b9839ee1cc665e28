/** What all HTTP answers have in common: problem documents, the limit of a body, the API's description. */
@NullMarked
package org.fengyun.simulator.web;

import org.jspecify.annotations.NullMarked;
