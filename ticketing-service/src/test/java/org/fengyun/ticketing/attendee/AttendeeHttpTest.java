package org.fengyun.ticketing.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AttendeeHttpTest extends TicketingTest {
    private static final AttendeeDraft ZHANG = draft("张伟", "11010519491231002X");

    @Autowired
    World world;

    Id buyer;

    @BeforeEach
    void aBuyer() {
        buyer = world.aBuyer();
    }

    @Test
    void anAttendeeIsShownWithItsDocumentCovered() {
        var answer = add(World.newKey(), ZHANG);

        var attendee = answer.as(Attendee.class);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(attendee)
                .isEqualTo(new Attendee(attendee.id(), "张伟", DocumentType.RESIDENT_ID, "110*************2X"));
        assertThat(api.get(path()).body()).contains("110*************2X").doesNotContain(ZHANG.document());
    }

    @Test
    void allAttendeesAreListedOverThePagesTheNewestFirst() {
        var ids = new ArrayList<String>();
        IntStream.range(0, 25).forEach(_ -> ids.add(world.anAttendee(buyer).id().toString()));
        Collections.reverse(ids);

        var first = api.get(path()).tree();
        var second = api.get(path() + "?cursor=" + first.get("next").asString()).tree();

        var listed = new ArrayList<String>();
        first.get("items").forEach(attendee -> listed.add(attendee.get("id").asString()));
        second.get("items").forEach(attendee -> listed.add(attendee.get("id").asString()));
        assertThat(first.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void theSameRequestHasTheSameAttendee() {
        var key = World.newKey();
        var first = add(key, ZHANG).as(Attendee.class);

        assertThat(add(key, ZHANG).as(Attendee.class)).isEqualTo(first);
        assertThat(add(key, draft(" 张伟 ", "１１０１０５１９４９１２３１００２ｘ")).as(Attendee.class))
                .isEqualTo(first);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherAttendeeIsRefused() {
        var key = World.newKey();
        add(key, ZHANG).as(Attendee.class);

        add(key, draft("张薇", ZHANG.document())).isProblem(422, "key-reused");
        add(key, draft("张伟", ResidentNumbers.next())).isProblem(422, "key-reused");
        add(key, new AttendeeDraft("张伟", DocumentType.PASSPORT, "E12345678")).isProblem(422, "key-reused");
        assertThat(listed()).hasSize(1);
    }

    @Test
    void theSameDocumentAgainIsTheAttendeeThereIs() {
        var first = add(World.newKey(), ZHANG).as(Attendee.class);
        var key = World.newKey();

        assertThat(add(key, ZHANG).as(Attendee.class)).isEqualTo(first);
        assertThat(add(key, ZHANG).as(Attendee.class)).isEqualTo(first);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void aDocumentHasOneName() {
        add(World.newKey(), ZHANG).as(Attendee.class);
        var key = World.newKey();

        add(key, draft("张薇", ZHANG.document())).isProblem(409, "attendee-exists");

        assertThat(listed()).hasSize(1);
        // a refusal makes nothing, so its key is free
        add(key, draft("张薇", ResidentNumbers.next())).as(Attendee.class);
    }

    @Test
    void theSameDocumentTwentyTimesAtOnceIsOneAttendee() throws Exception {
        var adds = Collections.nCopies(20, (Callable<Id>)
                () -> add(World.newKey(), ZHANG).as(Attendee.class).id());
        var ids = new HashSet<Id>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var added : callers.invokeAll(adds)) {
                ids.add(added.get());
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void twoBuyersMayNameTheSamePerson() {
        add(World.newKey(), ZHANG).as(Attendee.class);
        buyer = world.aBuyer();

        assertThat(listed()).isEmpty();
        add(World.newKey(), ZHANG).as(Attendee.class);
    }

    @Test
    void aBuyerHasAtMostAHundredAlsoWhenManyComeAtOnce() throws Exception {
        IntStream.range(0, 98).forEach(_ -> world.anAttendee(buyer));
        var adds = Collections.nCopies(8, (Callable<Integer>)
                () -> add(World.newKey(), draft("张伟", ResidentNumbers.next())).status());
        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var added : callers.invokeAll(adds)) {
                statuses.add(added.get());
            }
        }

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(2);
        var refused = add(World.newKey(), draft("张伟", ResidentNumbers.next()));
        refused.isProblem(409, "too-many-attendees");
        assertThat(refused.tree().get("detail").asString()).contains("100");
    }

    @Test
    void whatIsForgottenIsGoneAndMayComeAgain() {
        var key = World.newKey();
        var first = add(key, ZHANG).as(Attendee.class);

        assertThat(api.delete(path() + "/" + first.id()).status()).isEqualTo(204);
        assertThat(api.delete(path() + "/" + first.id()).status()).isEqualTo(204);

        assertThat(listed()).isEmpty();
        add(key, ZHANG).isProblem(404, "not-found");
        assertThat(add(World.newKey(), ZHANG).as(Attendee.class).id()).isNotEqualTo(first.id());
    }

    @Test
    void anotherBuyersAttendeeIsNotForgotten() {
        var attendee = add(World.newKey(), ZHANG).as(Attendee.class);
        var other = world.aBuyer();

        assertThat(api.delete("/internal/buyers/%s/attendees/%s".formatted(other, attendee.id()))
                        .status())
                .isEqualTo(204);

        assertThat(listed()).containsExactly(attendee.id().toString());
    }

    @Test
    void aBuyerThatIsNotThereHasNoAttendees() {
        buyer = new Id(1);

        add(World.newKey(), ZHANG).isProblem(404, "not-found");
        assertThat(listed()).isEmpty();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(add(World.newKey(), Map.of()).badFields()).containsExactly("name", "documentType", "document");
        assertThat(add(World.newKey(), draft(" ", "1")).badFields()).containsExactly("name", "document");
        assertThat(add(World.newKey(), "{\"documentType\":\"LIBRARY_CARD\"}").badFields())
                .containsExactly("documentType");
        assertThat(api.post(path(), ZHANG).badFields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张伟", "阿不都·热西提", "O’Neill-Smith, Mary J.", "Đặng Thị Hà", "𠮷田"})
    void namesOfAllKindsAreTaken(String name) {
        assertThat(add(World.newKey(), draft(name, ResidentNumbers.next()))
                        .as(Attendee.class)
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "11010519491231002X",
                "张伟1",
                "a\u0000b",
                "<b>",
                "长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长名长"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThat(add(World.newKey(), draft(name, ResidentNumbers.next())).badFields())
                .contains("name");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 110105194912310021, is mistyped somewhere",
        "PASSPORT, E123, must be 5 to 9 letters and digits",
        "HK_MACAO_PERMIT, 12345678, must be H or M and 8 digits",
        "TAIWAN_PERMIT, T12345678, must be 8 digits",
        "FOREIGN_PERMANENT_RESIDENT, 123, must be 18 characters"
    })
    void aBadNumberIsAnsweredWithWhatToDo(DocumentType type, String number, String message) {
        var answer = add(World.newKey(), new AttendeeDraft("张伟", type, number));

        assertThat(answer.badFields()).containsExactly("document");
        assertThat(answer.tree().get("errors").get(0).get("message").asString()).contains(message);
        assertThat(answer.body()).doesNotContain(number);
    }

    @Test
    void whoIsBornTodayInChinaIsBorn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var born = today.format(DateTimeFormatter.BASIC_ISO_DATE);
        var unborn = today.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);

        add(World.newKey(), draft("张伟", ResidentNumbers.checked("110101%s001".formatted(born))))
                .as(Attendee.class);
        assertThat(add(World.newKey(), draft("张伟", ResidentNumbers.checked("110101%s001".formatted(unborn))))
                        .badFields())
                .containsExactly("document");
    }

    private Answer add(String key, Object draft) {
        return api.create(path(), key, draft);
    }

    private List<String> listed() {
        return api.get(path())
                .tree()
                .get("items")
                .valueStream()
                .map(attendee -> attendee.get("id").asString())
                .toList();
    }

    private static AttendeeDraft draft(String name, String residentNumber) {
        return new AttendeeDraft(name, DocumentType.RESIDENT_ID, residentNumber);
    }

    private String path() {
        return "/internal/buyers/%s/attendees".formatted(buyer);
    }
}
