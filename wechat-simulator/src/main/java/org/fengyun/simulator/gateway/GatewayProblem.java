package org.fengyun.simulator.gateway;

/** Why the gateway does not pass a call on, or its answer back. */
abstract sealed class GatewayProblem extends RuntimeException {

    private GatewayProblem(String message) {
        super(message);
    }

    static final class UnknownService extends GatewayProblem {
        UnknownService(String service) {
            super("X-WX-SERVICE names \"" + service
                    + "\", which is no service here: the gateway knows miniprogram-api.");
        }
    }

    static final class MethodRefused extends GatewayProblem {
        MethodRefused(String method) {
            super("callContainer carries GET, POST, PUT and DELETE, and no " + method + ".");
        }
    }

    static final class NobodyNamed extends GatewayProblem {
        NobodyNamed() {
            super("The gateway does not know the user: say who calls in the header X-Simulated-Openid.");
        }
    }

    static final class NotAnOpenid extends GatewayProblem {
        NotAnOpenid() {
            super("X-Simulated-Openid is not an openid: it has 1 to 128 letters, digits, hyphens or underscores.");
        }
    }

    static final class NotAnAddress extends GatewayProblem {
        NotAnAddress() {
            super("The path or the query has characters that do not belong there: percent-encode them.");
        }
    }

    static final class AnswerTooLarge extends GatewayProblem {
        AnswerTooLarge() {
            super("The service answered more than 1000 KiB, which callContainer does not carry: ask for less.");
        }
    }

    static final class TooSlow extends GatewayProblem {
        TooSlow() {
            super("The service did not answer within 15 seconds. What it did is not known: ask it, or try again.");
        }
    }

    static final class BrokenOff extends GatewayProblem {
        BrokenOff() {
            super("The service broke off before its answer was whole. What it did is not known: ask it, or try again.");
        }
    }

    static final class Unreachable extends GatewayProblem {
        Unreachable(String service) {
            super("The service " + service + " cannot be reached: see that it runs, then try again.");
        }
    }
}
