package org.fengyun.simulator.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/pay/{prepayId}")
@Tag(name = "pay", description = "A person pays or declines")
class PayPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Payments payments;

    PayPageController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The page on which a person pays")
    ResponseEntity<String> page(@PathVariable String prepayId) {
        return answer(prepayId, () -> PayPage.of(payments.queryByPrepayId(prepayId)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pays or declines; a declined payment can still be paid",
            description = "404 no-such-payment; 409 payment-closed")
    Decided decide(@PathVariable String prepayId, @RequestBody @Valid Choice choice) {
        return new Decided(decide(prepayId, choice.decision()).status());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(hidden = true)
    ResponseEntity<String> decideOnPage(@PathVariable String prepayId, @Valid Choice choice) {
        return answer(prepayId, () -> {
            var payment = decide(prepayId, choice.decision());
            return choice.decision() == Decision.DECLINE ? PayPage.declined(payment) : PayPage.of(payment);
        });
    }

    private Payment decide(String prepayId, Decision decision) {
        return switch (decision) {
            case PAY -> payments.pay(prepayId);
            case DECLINE -> payments.queryByPrepayId(prepayId);
        };
    }

    /** A person who comes too late, or with a broken link, is told so on a page too. */
    private ResponseEntity<String> answer(String prepayId, Supplier<String> page) {
        try {
            return html(HttpStatus.OK, page.get());
        } catch (PaymentProblem.NoSuchPayment _) {
            return html(HttpStatus.NOT_FOUND, PayPage.notFound());
        } catch (PaymentProblem.PaymentClosed _) {
            return html(HttpStatus.CONFLICT, PayPage.of(payments.queryByPrepayId(prepayId)));
        }
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'")
                .header("Referrer-Policy", "no-referrer")
                .body(page);
    }

    enum Decision {
        PAY,
        DECLINE
    }

    record Choice(
            @NotNull(message = "must be PAY or DECLINE") Decision decision) {}

    record Decided(PaymentStatus status) {}
}
