package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackSignatureTest {

    /** printf '1700000000\nabc\n{"id":"1"}\n' | openssl dgst -sha256 -hmac 'a shared secret' -binary | base64 */
    @Test
    void itIsWhatAnotherToolComputes() {
        var signature = new CallbackSignature(new SandboxPaymentProperties("a shared secret"));

        assertThat(signature.of("1700000000", "abc", "{\"id\":\"1\"}"))
                .isEqualTo("KRK8cf/gFfhP2mFK5vRoMfo2UKgVlKqZIm7+k2dKBbo=");
    }
}
