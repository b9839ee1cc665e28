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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/sandbox/refunds")
@Tag(name = "refunds", description = "The merchant gives back, whole or in parts")
@SecurityRequirement(name = "merchant")
class RefundController {

    private final Payments payments;
    private final Refunds refunds;

    RefundController(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @PostMapping
    @Operation(
            summary = "Gives back; the same number again is the same refund",
            description = "404 no-such-payment; 409 captured-differs, refund-exceeds-payment, refund-differs")
    RefundView refund(@RequestBody @Valid Refunding ask) {
        payments.requireCaptured(ask.paymentNumber(), ask.captured());
        return RefundView.of(refunds.refund(ask.number(), ask.paymentNumber(), ask.amount(), ask.reason()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "What became of a refund", description = "404 no-such-refund")
    RefundView queryRefund(@PathVariable String number) {
        return RefundView.of(refunds.query(number));
    }

    /**
     * @param amount fen
     * @param captured fen of the whole payment, which the merchant must know
     */
    record Refunding(
            @NotNull(message = "is missing")
            @Pattern(
                    regexp = "[A-Za-z0-9_-]{1,64}",
                    message = "must have 1 to 64 letters, digits, hyphens or underscores")
            String number,

            @NotNull(message = "is missing")
            @Pattern(regexp = PaymentController.NUMBER, message = PaymentController.NUMBER_MESSAGE)
            String paymentNumber,

            @NotNull(message = "is missing") @Positive(message = "must be at least 1 fen")
            Long amount,

            @NotNull(message = "is missing") Long captured,

            @NotBlank(message = "is missing") @Size(max = 80, message = "must have at most 80 characters")
            String reason) {}

    record RefundView(String number, RefundStatus status) {

        static RefundView of(Refund refund) {
            return new RefundView(refund.number(), refund.status());
        }
    }
}
