package org.fengyun.miniprogram.identity;

import org.fengyun.miniprogram.standin.BareEdge;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class IgnoredHeadersTest extends BareEdge {

    @Test
    void forgedHeadersNameNobodyWhereTheyAreNotTrusted() {
        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", "alice")
                .header("X-WX-APPID", "wx-test")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void forgedHeadersDoNotOutvoteAToken() {
        var buyer = newId();
        CORE.on("GET /internal/buyers/%s/tickets".formatted(buyer), Reply.json("{\"items\":[],\"next\":null}"));

        client.get()
                .uri("/v1/tickets")
                .header("X-WX-OPENID", "mallory")
                .header("X-WX-APPID", "wx-test")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void thereIsNoLoginWithoutAMiniProgram() {
        client.post()
                .uri("/v1/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":\"any\"}")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:not-found");
    }
}
