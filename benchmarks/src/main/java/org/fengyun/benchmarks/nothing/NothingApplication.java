package org.fengyun.benchmarks.nothing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Set as ticketing-service is, without its filters: no service token, no request id, no JSON. */
@SpringBootApplication(proxyBeanMethods = false)
public class NothingApplication {
    /** Starts the service at {@code PORT}. */
    public static void start() {
        new SpringApplicationBuilder(NothingApplication.class)
                .properties("spring.config.name=nothing")
                .run();
    }

    @RestController
    static class OrderController {
        @PostMapping("/internal/buyers/{buyerId}/orders")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void place() {}
    }
}
