package org.fengyun.simulator.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.fengyun.simulator.payment.Payment.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/sandbox/payments")
@Tag(name = "payments", description = "The merchant's side of the sandbox payment")
@SecurityRequirement(name = "merchant")
class PaymentController {

    static final String NUMBER = "[A-Z0-9]{1,32}";
    static final String NUMBER_MESSAGE = "must have 1 to 32 capital letters or digits";

    private final Payments payments;
    private final PublicAddress address;

    PaymentController(Payments payments, PublicAddress address) {
        this.payments = payments;
        this.address = address;
    }

    @PostMapping
    @Operation(
            summary = "Prepares a payment; the same number again has the same answer",
            description = "409 amount-differs, payment-closed, already-paid")
    Prepared preparePayment(@RequestBody @Valid Prepare wanted) {
        var terms = payments.prepare(wanted.order()).made();
        return new Prepared(terms.prepayId(), address.payUrl(terms.prepayId()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "What became of a payment", description = "404 no-such-payment")
    PaymentView queryPayment(@PathVariable String number) {
        return PaymentView.of(payments.query(number));
    }

    @PostMapping("/{number}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sees to it that a payment is never paid, even one that is yet to be made",
            description = "409 already-paid")
    void closePayment(@PathVariable @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE) String number) {
        payments.close(number);
    }

    /** @param amount fen */
    record Prepare(
            @NotNull(message = "is missing") @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE)
            String number,

            @NotNull(message = "is missing") @Positive(message = "must be at least 1 fen")
            Long amount,

            @NotBlank(message = "is missing") @Size(max = 127, message = "must have at most 127 characters")
            String description,

            @NotBlank(message = "is missing") @Size(max = 128, message = "must have at most 128 characters")
            String payer,

            @NotNull(message = "is missing") Instant expiresAt,

            @NotNull(message = "is missing")
            @Pattern(
                    regexp = "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9/._~%!$&'()*+,;=:@-]*)?",
                    message = "must be an http or https address without a query")
            String notifyUrl) {

        Payments.Order order() {
            return new Payments.Order(number, amount, description, payer, expiresAt, notifyUrl);
        }
    }

    record Prepared(String prepayId, String payUrl) {}

    /** @param amount fen; 0 where the payment was closed before it was made */
    record PaymentView(
            String number,
            PaymentStatus status,
            long amount,
            @Nullable String transactionId,
            @Nullable Instant paidAt) {

        static PaymentView of(Payment payment) {
            var receipt = Optional.ofNullable(payment.receipt());
            return new PaymentView(
                    payment.number(),
                    payment.status(),
                    payment.amount(),
                    receipt.map(Receipt::transactionId).orElse(null),
                    receipt.map(Receipt::paidAt).orElse(null));
        }
    }
}
