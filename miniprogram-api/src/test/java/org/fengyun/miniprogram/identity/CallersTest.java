package org.fengyun.miniprogram.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CallersTest {
    private static final String PEER = "10.0.0.7";

    private final Callers trusting = new Callers(new IdentityProperties("trusted"));
    private final Callers wary = new Callers(new IdentityProperties("ignored"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9                            | 203.0.113.9
            198.51.100.1, 203.0.113.9              | 203.0.113.9
            198.51.100.1, 203.0.113.9, 10.0.0.1    | 203.0.113.9
            203.0.113.9, 100.64.3.2, 192.168.0.1   | 203.0.113.9
            10.1.1.1, 10.2.2.2                     | 10.2.2.2
            203.0.113.9:51234                      | 203.0.113.9
            mallory, 203.0.113.9                   | 203.0.113.9
            203.0.113.9, mallory                   | 10.0.0.7
            203.0.113.9, unknown, 198.51.100.1     | 198.51.100.1
            2001:db8:1:2:3:4:5:6                   | 20010db800010002
            2001:db8:1:2:ffff::1                   | 20010db800010002
            fd00::1, 203.0.113.9, fd00::2          | 203.0.113.9
            """)
    void behindTheGatewayTheNearestPublicHopIsBelieved(String forwarded, String address) {
        var request = request();
        request.addHeader("X-Forwarded-For", forwarded);

        assertThat(trusting.address(request)).isEqualTo(address);
    }

    @Test
    void whatAnInnerProxyFoundCountsBeforeWhatItWrote() {
        var request = request();
        request.addHeader("X-Original-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-For", "198.51.100.1");

        assertThat(trusting.address(request)).isEqualTo("203.0.113.9");
    }

    @Test
    void severalHeadersAreOneChain() {
        var request = request();
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9");

        assertThat(trusting.address(request)).isEqualTo("203.0.113.9");
    }

    @Test
    void whoIsNotForwardedIsTheOneWhoConnects() {
        assertThat(trusting.address(request())).isEqualTo(PEER);
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For", "X-Original-Forwarded-For"})
    void whereHeadersAreNotTrustedForgedOnesAreNothing(String header) {
        var request = request();
        request.addHeader(header, "203.0.113.9");

        assertThat(wary.address(request)).isEqualTo(PEER);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(PEER);
        return request;
    }
}
