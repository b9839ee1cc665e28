package org.fengyun.ticketing.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.code.TicketKeysTest.seed;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignedDocumentsPropertyTest {
    private static final TicketKeys KEYS = TicketKeys.parse(seed(1));
    private static final String DOCUMENT =
            new SignedDocuments(KEYS).sign("list", "text/plain", "张三 1排2座".getBytes(UTF_8));

    private final Verifier verifier = new Verifier(KEYS.publicKeys());

    @Property(tries = 300)
    void whatIsSignedIsReadAgain(@ForAll byte[] content) {
        var document = new SignedDocuments(KEYS).sign("list", "application/gzip", content);

        assertThat(verifier.read(document, "list"))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        assertThat(verifier.read(document, "voucher")).isEmpty();
    }

    @Property(tries = 2_000)
    void aDocumentOfWhichOneCharacterIsAnotherIsRefused(
            @ForAll @IntRange(max = 100_000) int place, @ForAll char other) {
        var at = place % DOCUMENT.length();
        var changed = DOCUMENT.substring(0, at) + other + DOCUMENT.substring(at + 1);

        assertThat(verifier.read(changed, "list").isPresent()).isEqualTo(other == DOCUMENT.charAt(at));
    }
}
