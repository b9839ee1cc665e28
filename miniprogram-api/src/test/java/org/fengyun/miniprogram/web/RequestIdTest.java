package org.fengyun.miniprogram.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class RequestIdTest extends WholeEdge {

    @Test
    void aRequestsIdGoesOnToTheCoreAndBackToTheClient() {
        var buyer = newId();
        var line = "GET /internal/buyers/%s/tickets".formatted(buyer);
        CORE.on(line, Reply.json("{\"items\":[],\"next\":null}"));

        client.get()
                .uri("/v1/tickets")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .header("X-Request-Id", "from-the-client.1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "from-the-client.1");

        assertThat(CORE.calls(line)).singleElement().satisfies(call -> {
            assertThat(call.header("X-Request-Id")).isEqualTo("from-the-client.1");
            assertThat(call.header("Authorization")).isEqualTo("Bearer " + SERVICE_TOKEN);
        });
    }

    @Test
    void aCachedReadPassesTheIdOnToo() {
        var show = newId();
        CORE.on("GET /internal/shows/" + show, Reply.json(show(show)));

        client.get()
                .uri("/v1/shows/" + show)
                .header("X-Request-Id", "of-the-loader")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(CORE.calls("GET /internal/shows/" + show))
                .singleElement()
                .satisfies(call -> assertThat(call.header("X-Request-Id")).isEqualTo("of-the-loader"));
    }

    @Test
    void aProblemNamesItsRequest() {
        client.get()
                .uri("/v1/nothing")
                .header("X-Request-Id", "in-vain")
                .exchange()
                .expectBody()
                .jsonPath("$.instance")
                .isEqualTo("urn:fengyun:request:in-vain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Tomcat refuses the path before any filter sees it,
                "GET /v1/posters/..%2f..%2fetc HTTP/1.1\r\n\r\n",
                // and the body while a filter reads it.
                "POST /v1/login HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n"
            })
    void whatTheContainerRefusesNamesItsRequestToo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            var line = request.replaceFirst("\r\n", "\r\nHost: edge\r\nConnection: close\r\n");
            socket.getOutputStream().write(line.getBytes(US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .containsPattern("(?s)X-Request-Id: ([0-9a-f-]{36})\r\n.*\"instance\":\"urn:fengyun:request:\\1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "<script>", "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anIdThatCouldForgeTheLogIsReplaced(String forged) {
        client.get()
                .uri("/v1/nothing")
                .header("X-Request-Id", forged)
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }
}
