package org.fengyun.admin.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.fengyun.ticketing.client.OrganizerApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

class CoreOutOfReachTest {

    private static final Duration SOON = Duration.ofMillis(200);

    @ParameterizedTest
    @CsvSource({"GET, unavailable", "POST, outcome-unknown", "PUT, outcome-unknown"})
    void afterATimeoutAChangeMayHaveBeenMade(String method, String problem) throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var failure = ask("http://127.0.0.1:" + silent.getLocalPort());

            assertThat(answer(failure, method)).hasToString("urn:fengyun:problem:" + problem);
        }
    }

    @Test
    void whereNobodyListensNothingWasDone() throws IOException {
        var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        free.close();

        var failure = ask("http://127.0.0.1:" + free.getLocalPort());

        assertThat(answer(failure, "POST")).hasToString("urn:fengyun:problem:unavailable");
    }

    private static RestClientException ask(String url) {
        var organizers = TicketingConfiguration.proxies(
                        RestClient.builder(), new TicketingServiceSettings(url), new ServiceSettings("token"), SOON)
                .createClient(OrganizerApi.class);
        return catchThrowableOfType(RestClientException.class, () -> organizers.organizers(null));
    }

    private static @Nullable Object answer(RestClientException failure, String method) {
        ProblemDetail problem = new TicketingAdvice()
                .unanswered(failure, new MockHttpServletRequest(method, "/"))
                .getBody();
        return problem == null ? null : problem.getType();
    }
}
