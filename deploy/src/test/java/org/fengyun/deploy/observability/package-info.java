/** Holds alerts, dashboard and scraping against what the services tell and what is composed. */
@NullMarked
package org.fengyun.deploy.observability;

import org.jspecify.annotations.NullMarked;
