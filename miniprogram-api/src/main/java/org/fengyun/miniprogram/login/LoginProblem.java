package org.fengyun.miniprogram.login;

/** Why nobody was logged in. */
abstract sealed class LoginProblem extends RuntimeException {

    private LoginProblem(String message) {
        super(message);
    }

    /** The code is none, was used, or is older than five minutes. */
    static final class CodeRefused extends LoginProblem {
        CodeRefused() {
            super("the code was refused");
        }
    }

    static final class TooOften extends LoginProblem {
        TooOften() {
            super("WeChat limits the logins of this user");
        }
    }

    static final class RiskyUser extends LoginProblem {
        RiskyUser() {
            super("WeChat blocks the logins of this user");
        }
    }

    static final class WechatAway extends LoginProblem {
        WechatAway(String why) {
            super(why);
        }
    }

    static final class NotOffered extends LoginProblem {
        NotOffered() {
            super("no mini program is set");
        }
    }
}
