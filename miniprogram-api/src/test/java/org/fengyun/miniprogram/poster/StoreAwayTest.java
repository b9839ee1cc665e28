package org.fengyun.miniprogram.poster;

import org.fengyun.miniprogram.standin.BareEdge;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class StoreAwayTest extends BareEdge {

    @Test
    void posterOfAStoreThatIsAwayMayBeAskedForAgain() {
        client.get()
                .uri("/v1/posters/poster-1.jpg")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:unavailable");
    }
}
