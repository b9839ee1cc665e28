/** {@code wx.cloud.callContainer}: passes a client's call to a service and says who the user is. */
@NullMarked
package org.fengyun.simulator.gateway;

import org.jspecify.annotations.NullMarked;
