package org.fengyun.simulator.login;

import java.time.Instant;

/** What {@code wx.login} gave a client: good once, before it expires. */
record LoginCode(String code, String openid, Instant expiresAt) {

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
