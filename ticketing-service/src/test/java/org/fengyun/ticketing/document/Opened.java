package org.fengyun.ticketing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fengyun.ticketing.document.DocumentVault.Row;
import org.fengyun.ticketing.document.DocumentVault.Sealed;

/** For tests of other features: what is in a seal, which the service itself shows to nobody. */
public final class Opened {
    private Opened() {}

    /** @throws Unreadable if it cannot be opened */
    public static String number(DocumentVault vault, Sealed sealed, Row row) {
        return new String(vault.open(sealed, row), UTF_8);
    }
}
