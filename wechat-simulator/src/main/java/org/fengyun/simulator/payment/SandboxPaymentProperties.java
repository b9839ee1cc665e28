package org.fengyun.simulator.payment;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param key proves the merchant to the provider, and signs the provider's callbacks */
@Validated
@ConfigurationProperties("sandbox-payment")
record SandboxPaymentProperties(
        @NotBlank(message = "SANDBOX_PAYMENT_KEY is not set: give the secret that ticketing-service has too")
        String key) {}
