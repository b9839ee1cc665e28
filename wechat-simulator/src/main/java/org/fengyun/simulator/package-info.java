/** WeChat on this machine: what a mini program and its services meet there, for development and tests. Features are one package each and do not know one another. */
@NullMarked
package org.fengyun.simulator;

import org.jspecify.annotations.NullMarked;
