package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.code.Reading;
import org.fengyun.ticketing.show.Show;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdmittanceTest {
    private static final Instant DOORS = Instant.parse("2026-12-01T11:00:00Z");
    private static final Reading FRESH = new Reading.Valid(7, 8);
    private static final Reading STALE = new Reading.Stale(7, 8);

    @ParameterizedTest
    @CsvSource({
        "HELD, TICKET_NOT_VALID, TICKET_NOT_VALID",
        "RELEASED, TICKET_NOT_VALID, TICKET_NOT_VALID",
        "TRANSFERRED, TICKET_NOT_VALID, TICKET_NOT_VALID",
        "REFUNDED, REFUNDED, REFUNDED",
        "USED, ALREADY_USED, ALREADY_USED",
        "VALID, ADMITTED, CODE_STALE"
    })
    void aTicketIsAnsweredByWhereItStands(TicketStatus status, Result fresh, Result stale) {
        assertThat(at(DOORS, null, FRESH, status)).isEqualTo(fresh);
        assertThat(at(DOORS, null, STALE, status)).isEqualTo(stale);
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void beforeTheDoorsOpenNobodyIsAdmittedAndNoOtherAnswerChanges(TicketStatus status) {
        var open = at(DOORS, null, FRESH, status);

        assertThat(at(DOORS.minusMillis(1), null, FRESH, status))
                .isEqualTo(open == Result.ADMITTED ? Result.TOO_EARLY : open);
    }

    @Test
    void whoWasLetInWhileTheScannerWasOfflineIsIn() {
        assertThat(at(DOORS.minusMillis(1), "scanner-1", FRESH, TicketStatus.VALID))
                .isEqualTo(Result.ADMITTED);
    }

    @Test
    void aShowWithoutATimeForItsDoorsIsNeverTooEarly() {
        var show = show(EventStatus.PUBLISHED, null);

        assertThat(Admittance.of(show, attempt(Instant.EPOCH, null, FRESH), Optional.of(TicketStatus.VALID)))
                .isEqualTo(Result.ADMITTED);
    }

    @Test
    void aTicketThatIsNotThereAdmitsNobody() {
        assertThat(Admittance.of(show(EventStatus.PUBLISHED, DOORS), attempt(DOORS, null, FRESH), Optional.empty()))
                .isEqualTo(Result.TICKET_NOT_VALID);
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void aCancelledShowAdmitsNobody(TicketStatus status) {
        var show = show(EventStatus.CANCELLED, DOORS);

        assertThat(Admittance.of(show, attempt(DOORS, null, FRESH), Optional.of(status)))
                .isEqualTo(Result.SHOW_CANCELLED);
    }

    @Test
    void whatIsNoCodeOrForAnotherShowIsSaidBeforeAllElse() {
        var show = show(EventStatus.CANCELLED, DOORS);

        assertThat(Admittance.of(show, attempt(DOORS, null, new Reading.Invalid()), Optional.empty()))
                .isEqualTo(Result.CODE_INVALID);
        assertThat(Admittance.of(show, attempt(DOORS, null, new Reading.Valid(6, 8)), Optional.empty()))
                .isEqualTo(Result.WRONG_SHOW);
        assertThat(Admittance.of(show, attempt(DOORS, null, new Reading.Stale(6, 8)), Optional.empty()))
                .isEqualTo(Result.WRONG_SHOW);
    }

    private static Result at(Instant time, @Nullable String device, Reading reading, TicketStatus status) {
        return Admittance.of(show(EventStatus.PUBLISHED, DOORS), attempt(time, device, reading), Optional.of(status));
    }

    private static Attempt attempt(Instant at, @Nullable String device, Reading reading) {
        return new Attempt("scan-1", device, "东门", at, reading);
    }

    private static Show show(EventStatus status, @Nullable Instant doorsOpenAt) {
        return new Show(
                new Id(7),
                new Id(1),
                new Id(2),
                status,
                DOORS.plus(Duration.ofHours(1)),
                DOORS.minus(Duration.ofDays(9)),
                DOORS,
                Seating.GENERAL,
                false,
                4,
                null,
                null,
                doorsOpenAt,
                null);
    }
}
