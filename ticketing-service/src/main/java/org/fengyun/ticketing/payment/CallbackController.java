package org.fengyun.ticketing.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.fengyun.ticketing.payment.CallbackRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where payment providers tell what was paid and what went back. Open to everybody; a callback proves itself by its signature. */
@RestController
class CallbackController {
    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);

    private static final int LARGEST = 100 * 1024;

    private final PaymentProvider provider;
    private final Confirmations confirmations;
    private final MeterRegistry meters;

    CallbackController(PaymentProvider provider, Confirmations confirmations, MeterRegistry meters) {
        this.provider = provider;
        this.confirmations = confirmations;
        this.meters = meters;
        // an alert that counts more than before must see what was before
        Stream.of(Confirmation.values()).forEach(this::callbacks);
    }

    @PostMapping("/callbacks/{providerName}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String providerName, HttpServletRequest request) throws IOException {
        if (!provider.name().equals(providerName)) {
            throw new CallbackRefused(Reason.NO_SUCH_PROVIDER);
        }
        var body = read(request);
        var notice =
                provider.verify(request::getHeader, body).orElseThrow(() -> new CallbackRefused(Reason.NOT_PROVEN));
        var outcome = confirmations.take(providerName, notice, body);
        callbacks(outcome).increment();
        log.info("callback {} for payment {}: {}", notice.id(), notice.number(), outcome);
    }

    private Counter callbacks(Confirmation outcome) {
        return Counter.builder("fengyun.callbacks")
                .description("What payment providers told, by what became of it")
                .tag("outcome", outcome.name())
                .register(meters);
    }

    /** Anybody may send anything here, so no more is read than a callback can have. */
    private static byte[] read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new CallbackRefused(Reason.TOO_LARGE);
        }
        return body;
    }
}
