package org.fengyun.ticketing.attendee;

import org.fengyun.ticketing.client.AttendeeApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttendeeController implements AttendeeApi {
    private final Attendees attendees;

    AttendeeController(Attendees attendees) {
        this.attendees = attendees;
    }

    @Override
    public Attendee add(Id buyerId, String idempotencyKey, AttendeeDraft attendee) {
        return onTheWire(attendees.add(buyerId.value(), new IdempotencyKey(idempotencyKey), attendee));
    }

    @Override
    public Page<Attendee> attendees(Id buyerId, @Nullable String cursor) {
        var rows = attendees.before(buyerId.value(), Paging.before(cursor), Paging.LIMIT).stream()
                .map(AttendeeController::onTheWire)
                .toList();
        return Paging.page(rows, attendee -> attendee.id().toString());
    }

    @Override
    public void remove(Id buyerId, Id attendeeId) {
        attendees.remove(buyerId.value(), attendeeId.value());
    }

    @ExceptionHandler
    ProblemDetail handle(AttendeeProblem problem) {
        return switch (problem) {
            case AttendeeProblem.NoSuchBuyer _, AttendeeProblem.Forgotten _ ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case AttendeeProblem.OtherName _ ->
                Problems.of(HttpStatus.CONFLICT, "attendee-exists", problem.getMessage());
            case AttendeeProblem.TooMany _ ->
                Problems.of(HttpStatus.CONFLICT, "too-many-attendees", problem.getMessage());
        };
    }

    private static Attendee onTheWire(org.fengyun.ticketing.attendee.Attendee attendee) {
        return new Attendee(new Id(attendee.id()), attendee.name(), attendee.documentType(), attendee.documentMasked());
    }
}
