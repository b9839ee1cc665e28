package org.fengyun.benchmarks.baseline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fengyun.benchmarks.baseline.OrderController.PlaceOrder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells an order that comes again under its key from another; the same 32 bytes as ticketing-service makes of it. */
@Component
class RequestHash {
    private static final byte[] OPERATION = "order\0".getBytes(US_ASCII);

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_EMPTY))
            .build();

    byte[] of(PlaceOrder order) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(OPERATION);
            return digest.digest(json.writeValueAsBytes(order));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
