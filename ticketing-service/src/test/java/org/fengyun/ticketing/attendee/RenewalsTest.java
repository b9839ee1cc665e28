package org.fengyun.ticketing.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.client.DocumentKeyApi.DocumentKey;
import org.fengyun.ticketing.client.DocumentKeyApi.KeyState;
import org.fengyun.ticketing.client.DocumentKeyApi.Renewal;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentNumber;
import org.fengyun.ticketing.document.DocumentVault;
import org.fengyun.ticketing.document.DocumentVault.Row;
import org.fengyun.ticketing.document.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RenewalsTest extends MapperTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final DocumentVault BEFORE = vault(OLD);
    private static final DocumentVault BETWEEN = vault(NEW + "," + OLD);
    private static final DocumentVault AFTER = vault(NEW);

    @Autowired
    AttendeeMapper attendees;

    @Autowired
    SealMapper seals;

    @Test
    void afterARotationAllIsReadableWithoutTheOldKey() {
        var numbers = planted(250);

        assertThat(renewals(BETWEEN).renew(Integer.MAX_VALUE)).isEqualTo(new Renewal(250, 0, 0));

        assertThat(numbers)
                .allSatisfy((row, number) -> assertThat(opened(AFTER, row)).isEqualTo(number));
    }

    @Test
    void howManyNumbersEachKeyHasIsSeenAllTheTime() {
        planted(250);
        assertThat(used(BETWEEN)).containsExactly(key(AFTER, KeyState.CURRENT, 0), key(BEFORE, KeyState.OLD, 250));

        assertThat(renewals(BETWEEN).renew(100)).isEqualTo(new Renewal(100, 0, 150));
        assertThat(used(BETWEEN)).containsExactly(key(AFTER, KeyState.CURRENT, 100), key(BEFORE, KeyState.OLD, 150));

        renewals(BETWEEN).renew(Integer.MAX_VALUE);
        assertThat(used(BETWEEN)).containsExactly(key(AFTER, KeyState.CURRENT, 250), key(BEFORE, KeyState.OLD, 0));
        assertThat(used(AFTER)).containsExactly(key(AFTER, KeyState.CURRENT, 250));
    }

    @Test
    void aKeyThatWasDroppedTooEarlyIsCountedAndStopsNobody() {
        var rows = planted(3).keySet();
        var buyer = rows.iterator().next().buyerId();

        assertThat(renewals(AFTER).renew(Integer.MAX_VALUE)).isEqualTo(new Renewal(0, 0, 0));

        assertThat(used(AFTER)).containsExactly(key(AFTER, KeyState.CURRENT, 0), key(BEFORE, KeyState.UNKNOWN, 3));
        assertThat(attendees.before(buyer, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(rows).allSatisfy(row -> assertThat(opened(BEFORE, row)).isNotBlank());
    }

    @Test
    void aNumberThatWasTamperedWithIsCountedAndItsNeighboursAreRenewed(CapturedOutput log) {
        var numbers = planted(3);
        var row = numbers.keySet().iterator().next();
        database.sql("update attendee set ciphertext = ? where id = ?")
                .params(new byte[34], row.attendeeId())
                .update();

        assertThat(renewals(BETWEEN).renew(Integer.MAX_VALUE)).isEqualTo(new Renewal(2, 1, 1));

        assertThat(log.getAll())
                .contains("the number of attendee %d is not what was encrypted for it".formatted(row.attendeeId()))
                .doesNotContain(numbers.get(row));
    }

    @Test
    void aNumberCopiedToAnotherRowIsNotRenewed() {
        var pair = planted(2).keySet().toArray(Row[]::new);
        database.sql("""
                        update attendee a join attendee b on b.id = ? set a.nonce = b.nonce, a.ciphertext = b.ciphertext
                         where a.id = ?
                        """).params(pair[0].attendeeId(), pair[1].attendeeId()).update();

        assertThat(renewals(BETWEEN).renew(Integer.MAX_VALUE)).isEqualTo(new Renewal(1, 1, 1));
    }

    @Test
    void aNumberIsRenewedOnlyIfItIsStillWhatWasRead() {
        var row = planted(1).keySet().iterator().next();
        var read =
                seals.ofKey(BEFORE.keyIds().getFirst(), row.attendeeId() - 1, 1).getFirst();
        var renewed = BETWEEN.renew(read.sealed(), row);

        assertThat(seals.renew(read.id(), read.sealed(), renewed)).isTrue();
        assertThat(seals.renew(read.id(), read.sealed(), renewed)).isFalse();
        assertThat(seals.renew(rows.newId(), renewed, renewed)).isFalse();
    }

    /** Attendees of a buyer each, sealed with the old key, and their numbers. */
    private Map<Row, String> planted(int count) {
        var planted = new LinkedHashMap<Row, String>();
        for (int i = 0; i < count; i++) {
            var text = ResidentNumbers.next();
            var number = DocumentNumber.of(DocumentType.RESIDENT_ID, text, LocalDate.EPOCH);
            var row = new Row(rows.newId(), rows.newId(), number.type());
            var hash = BEFORE.hash(number);
            attendees.add(
                    new Attendee(row.attendeeId(), row.buyerId(), "张伟", number.type(), number.masked(), hash),
                    BEFORE.seal(number, row),
                    clock.instant());
            planted.put(row, text);
        }
        return planted;
    }

    private String opened(DocumentVault vault, Row row) {
        return vault.keyIds().stream()
                .flatMap(key -> seals.ofKey(key, row.attendeeId() - 1, 1).stream())
                .filter(number -> number.id() == row.attendeeId())
                .map(number -> Opened.number(vault, number.sealed(), row))
                .findFirst()
                .orElse("");
    }

    private Renewals renewals(DocumentVault vault) {
        return new Renewals(seals, vault, transaction);
    }

    /** Without the key of the service that all tests share. */
    private List<DocumentKey> used(DocumentVault vault) {
        var others = vault(KEY).keyIds();
        return renewals(vault).keys().stream()
                .filter(key -> !others.contains(key.id()))
                .toList();
    }

    private static DocumentKey key(DocumentVault vault, KeyState state, long numbers) {
        return new DocumentKey(vault.keyIds().getFirst(), state, numbers);
    }

    private static DocumentVault vault(String keys) {
        return DocumentVault.of(keys, key(9));
    }

    private static String key(int number) {
        var key = new byte[32];
        key[0] = (byte) number;
        return Base64.getEncoder().encodeToString(key);
    }
}
