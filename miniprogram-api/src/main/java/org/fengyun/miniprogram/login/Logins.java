package org.fengyun.miniprogram.login;

import org.fengyun.miniprogram.identity.BuyerTokens.Token;

/** Turns a code into a token, where that is offered. */
interface Logins {

    Token login(String code);
}
