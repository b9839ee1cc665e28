package org.fengyun.ticketing.attendee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door of the sale. */
class AttendeesTest extends TicketingTest {
    @Autowired
    Attendees attendees;

    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    @Test
    void attendeesOfManyBuyersAreReadTogether() {
        var buyers = List.of(world.aBuyer(), world.aBuyer());
        var keys = buyers.stream()
                .flatMap(buyer -> IntStream.range(0, 3).mapToObj(_ -> anAttendee(buyer)))
                .toList();

        assertThat(attendees.of(keys)).containsOnlyKeys(keys);
        assertThat(attendees.of(List.of())).isEmpty();
    }

    @Test
    void anotherBuyersAttendeeIsNoneThoughItsOwnerAsksAtTheSameTime() {
        var owner = world.aBuyer();
        var attendee = anAttendee(owner);
        var thief = new Chosen(world.aBuyer().value(), attendee.attendeeId());

        assertThat(attendees.of(List.of(attendee, thief))).containsOnlyKeys(attendee);
        assertThat(attendees.of(List.of(thief))).isEmpty();
    }

    @Test
    void whatATicketKeepsIsThereAndNoNumber() {
        var buyer = world.aBuyer();
        var number = ResidentNumbers.next();
        var key = anAttendee(buyer, number);

        var attendee = attendees.of(List.of(key)).get(key);

        assertThat(attendee).isNotNull();
        assertThat(attendee.name()).isEqualTo("张伟");
        assertThat(attendee.documentType()).isEqualTo(DocumentType.RESIDENT_ID);
        assertThat(attendee.documentMasked()).isEqualTo("110*************" + number.substring(16));
        assertThat(attendee.documentHash().hex()).matches("[0-9a-f]{64}");
        assertThat(attendee.toString()).doesNotContain(number);
    }

    @Test
    void oneDocumentHasOneHashWhoeverHasIt() {
        var number = ResidentNumbers.next();
        var first = anAttendee(world.aBuyer(), number);
        var second = anAttendee(
                world.aBuyer(), number.substring(0, 17) + number.substring(17).toLowerCase(Locale.ROOT));
        var other = anAttendee(world.aBuyer());

        var found = attendees.of(List.of(first, second, other));

        assertThat(found.values().stream().map(Attendee::documentHash).distinct())
                .hasSize(2);
        assertThat(found).hasSize(3);
    }

    @Test
    void theNumberIsNowhereInTheDatabaseAsItIs() {
        var number = ResidentNumbers.next();
        var chosen = anAttendee(world.aBuyer(), number);

        var row = database.sql("select * from attendee where id = ?")
                .param(chosen.attendeeId())
                .query()
                .singleRow();

        assertThat(row).containsKeys("document_hash", "ciphertext");
        assertThat(row.values())
                .extracting(value -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value))
                .noneMatch(text -> text.contains(number));
    }

    private Chosen anAttendee(Id buyer) {
        return anAttendee(buyer, ResidentNumbers.next());
    }

    private Chosen anAttendee(Id buyer, String number) {
        return new Chosen(buyer.value(), world.anAttendee(buyer, number).id().value());
    }
}
