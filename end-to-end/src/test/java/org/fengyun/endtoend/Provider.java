package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.fengyun.endtoend.Wire.Answer;

/** The payment provider of wechat-simulator: a person pays, and whoever keeps the books asks what became of the money. */
public final class Provider {
    static final String KEY = "a key of the sandbox, for end-to-end tests";

    private static final String NO_KEY = "-";

    private final Wire wire;
    private final URI url;

    Provider(String url) {
        this(url, KEY);
    }

    /** @param key the secret that it shares with the merchant */
    public Provider(String url, String key) {
        this.url = URI.create(url);
        this.wire = new Wire(key);
    }

    /** What the person hears who presses pay. */
    Answer pay(String prepayId) {
        return wire.send("POST", url.resolve("/pay/" + prepayId), NO_KEY, Wire.json(Map.of("decision", "PAY")));
    }

    /** From now on it goes wrong in these ways: its README tells them. */
    public void goWrong(String faults) {
        faults("PUT", faults);
    }

    public void goRight() {
        faults("DELETE", "");
    }

    private void faults(String method, String faults) {
        var answer = wire.send(method, url.resolve("/simulator/faults"), NO_KEY, faults);
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
    }

    Answer payment(String number) {
        return wire.send("GET", url.resolve("/sandbox/payments/" + number), NO_KEY, "");
    }

    Answer refund(String number) {
        return wire.send("GET", url.resolve("/sandbox/refunds/" + number), NO_KEY, "");
    }
}
