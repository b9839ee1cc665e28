package org.fengyun.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.fengyun.simulator.app.WechatApp;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallHeadersTest {

    private final CallHeaders headers = new CallHeaders(new WechatApp("wx1", "secret"));

    @Test
    void whatBelongsToTheClientsConnectionIsDropped() {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Connection", "close, X-Private");
        request.addHeader("X-Private", "1");
        request.addHeader("Transfer-Encoding", "chunked");
        request.addHeader("Upgrade", "websocket");
        request.addHeader("Host", "simulator");
        request.addHeader("Accept-Language", "zh-CN");
        request.addHeader("Accept-Language", "en");

        var passed = toService(request);

        assertThat(passed.map().keySet())
                .noneMatch("connection"::equalsIgnoreCase)
                .noneMatch("x-private"::equalsIgnoreCase)
                .noneMatch("transfer-encoding"::equalsIgnoreCase)
                .noneMatch("upgrade"::equalsIgnoreCase)
                .noneMatch("host"::equalsIgnoreCase);
        assertThat(passed.allValues("Accept-Language")).containsExactly("zh-CN", "en");
    }

    @Test
    void noFormOfForgedOriginPasses() {
        var request = new MockHttpServletRequest("GET", "/");
        var forgeries = List.of(
                "X-WX-OPENID",
                "x-wx-from-openid",
                "X-Wx-Anything",
                "Forwarded",
                "X-Forwarded-Host",
                "X-Original-Forwarded-For",
                "X-Simulated-Openid");
        forgeries.forEach(name -> request.addHeader(name, "forged"));

        assertThat(toService(request).map().values()).noneMatch(values -> values.contains("forged"));
    }

    @Test
    void whatBelongsToTheServicesConnectionIsDropped() {
        var response = new MockHttpServletResponse();
        var answered = HttpHeaders.of(
                Map.of(
                        "Connection", List.of("X-Private"),
                        "X-Private", List.of("1"),
                        "transfer-encoding", List.of("chunked"),
                        "Set-Cookie", List.of("a=1", "b=2")),
                (_, _) -> true);

        CallHeaders.toClient(answered, response);

        assertThat(response.getHeaderNames()).containsExactly("Set-Cookie");
        assertThat(response.getHeaders("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    private HttpHeaders toService(MockHttpServletRequest request) {
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1/"));
        return headers.toService(call, request, "alice").build().headers();
    }
}
