package org.fengyun.ticketing.payment.sandbox;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fengyun.ticketing.payment.CallbackProperties;
import org.fengyun.ticketing.payment.PaymentProvider;
import org.fengyun.ticketing.payment.ProviderUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The payment provider of wechat-simulator; its README describes the protocol. */
@Component
class SandboxProvider implements PaymentProvider {
    private static final Logger log = LoggerFactory.getLogger(SandboxProvider.class);

    private final RestClient http;
    private final CallbackSignature signature;
    private final JsonMapper json;
    private final String notifyUrl;

    SandboxProvider(
            SandboxProperties sandbox,
            CallbackProperties callbacks,
            JsonMapper json,
            ObservationRegistry observations,
            Clock clock) {
        var key = Objects.requireNonNull(sandbox.key());
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.http = RestClient.builder()
                .observationRegistry(observations)
                .requestFactory(requests)
                .baseUrl(Objects.requireNonNull(sandbox.url()) + "/sandbox")
                .defaultHeaders(headers -> headers.setBearerAuth(key))
                .build();
        this.signature = new CallbackSignature(key, clock);
        this.json = json;
        this.notifyUrl = callbacks.callbackUrl(name());
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Prepared prepare(PaymentRequest request) {
        var body = new NewPayment(
                request.number(),
                request.amount(),
                request.description(),
                request.payer(),
                request.expiresAt(),
                notifyUrl);
        return ask(() -> {
            try {
                var made = http.post().uri("/payments").body(body).retrieve().body(MadePayment.class);
                Objects.requireNonNull(made);
                return new Prepared.Ready(Map.of("prepayId", made.prepayId(), "payUrl", made.payUrl()));
            } catch (HttpClientErrorException.Conflict _) {
                return new Prepared.Over();
            }
        });
    }

    @Override
    public State query(String number) {
        return ask(() -> {
            try {
                var payment =
                        http.get().uri("/payments/{number}", number).retrieve().body(SandboxPayment.class);
                return Objects.requireNonNull(payment).state();
            } catch (HttpClientErrorException.NotFound _) {
                return new State.Unknown();
            }
        });
    }

    @Override
    public State close(String number) {
        return ask(() -> {
            try {
                http.post().uri("/payments/{number}/close", number).retrieve().toBodilessEntity();
                return new State.Closed();
            } catch (HttpClientErrorException.Conflict _) {
                return query(number);
            }
        });
    }

    @Override
    public RefundState refund(RefundRequest request) {
        return ask(() -> {
            try {
                var refund =
                        http.post().uri("/refunds").body(request).retrieve().body(SandboxRefund.class);
                return Objects.requireNonNull(refund).state();
            } catch (HttpClientErrorException.TooManyRequests later) {
                var refused = Objects.requireNonNull(later.getResponseBodyAs(NotYet.class));
                return new RefundState.Later(refused.reason());
            } catch (HttpClientErrorException.Conflict | HttpClientErrorException.NotFound refused) {
                log.error("the sandbox refuses refund {}: {}", request.number(), refused.getMessage());
                return new RefundState.Failed();
            }
        });
    }

    @Override
    public Optional<RefundState> queryRefund(String number) {
        return ask(() -> {
            try {
                var refund =
                        http.get().uri("/refunds/{number}", number).retrieve().body(SandboxRefund.class);
                return Optional.of(Objects.requireNonNull(refund).state());
            } catch (HttpClientErrorException.NotFound _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<Notice> verify(UnaryOperator<@Nullable String> header, byte[] body) {
        if (!signature.proves(header, body)) {
            return Optional.empty();
        }
        try {
            return json.readValue(body, SandboxEvent.class).notice();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (RestClientException | NullPointerException failure) {
            throw new ProviderUnavailable("the sandbox: " + failure.getMessage(), failure);
        }
    }

    private record NewPayment(
            String number, long amount, String description, String payer, Instant expiresAt, String notifyUrl) {}

    private record MadePayment(String prepayId, String payUrl) {}

    private record SandboxPayment(
            Status status,
            long amount,
            @Nullable String transactionId,
            @Nullable Instant paidAt) {
        State state() {
            return switch (status) {
                case OPEN -> new State.Open();
                case CLOSED -> new State.Closed();
                case PAID ->
                    new State.Paid(Objects.requireNonNull(transactionId), amount, Objects.requireNonNull(paidAt));
            };
        }
    }

    private enum Status {
        OPEN,
        PAID,
        CLOSED
    }

    private record SandboxRefund(RefundStatus status) {
        RefundState state() {
            return switch (status) {
                case PROCESSING -> new RefundState.Processing();
                case SUCCEEDED -> new RefundState.Succeeded();
                case FAILED -> new RefundState.Failed();
            };
        }
    }

    private enum RefundStatus {
        PROCESSING,
        SUCCEEDED,
        FAILED
    }

    private record NotYet(String reason) {}
}
