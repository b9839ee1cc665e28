package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/** What was acknowledged is there as it was told and as it was asked for, and nothing else is. */
record KeptOrders(Story story) {
    Stream<String> flaws() {
        return Stream.concat(
                story.placings().filter(Call::isAcknowledged).flatMap(this::ofAcknowledged),
                story.orders().stream().filter(order -> !isAskedFor(order)).map(order -> "nobody asked for " + order));
    }

    private Stream<String> ofAcknowledged(Call call) {
        var told = call.told();
        if (told.isEmpty()) {
            return Stream.of("acknowledged without an order: " + call);
        }
        var kept = story.order(told.get().id());
        if (kept.isEmpty()) {
            return Stream.of("acknowledged and lost: %s with %s".formatted(call, told.get()));
        }
        return Stream.of(
                        isSame(told.get(), kept.get())
                                ? ""
                                : "told as %s and kept as %s".formatted(told.get(), kept.get()),
                        kept.get().buyer().equals(call.buyer()) ? "" : "another's order: " + call,
                        isWhatWasAsked(call, told.get())
                                ? ""
                                : "%s is not what was asked: %s".formatted(told.get(), call),
                        costsWhatItsTiersCost(call, told.get()) ? "" : "a wrong price: " + told.get())
                .filter(flaw -> !flaw.isEmpty());
    }

    private static boolean isSame(Order told, Order kept) {
        return told.total() == kept.total()
                && told.discount() == kept.discount()
                && told.expiresAt().equals(kept.expiresAt())
                && told.tickets().size() == kept.tickets().size()
                && IntStream.range(0, told.tickets().size())
                        .allMatch(i -> told.tickets().get(i).is(kept.tickets().get(i)));
    }

    private static boolean isWhatWasAsked(Call call, Order told) {
        var place = (Asked.Place) call.asked();
        var places = told.tickets().stream().collect(groupingBy(Ticket::tierId, summingInt(_ -> 1)));
        var seats = told.tickets().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.seatId()).stream())
                .sorted()
                .toList();
        return place.seatIds().isEmpty()
                ? places.equals(place.places())
                : seats.equals(place.seatIds().stream().sorted().toList());
    }

    /** But for what a voucher takes off, where one was sent. */
    private boolean costsWhatItsTiersCost(Call call, Order told) {
        var full = told.tickets().stream().mapToLong(this::price).sum();
        var paid = told.tickets().stream().mapToLong(Ticket::price).sum();
        var isDiscounted = ((Asked.Place) call.asked()).voucher() != null;
        return told.total() == paid
                && told.total() + told.discount() == full
                && (isDiscounted || told.discount() == 0)
                && told.tickets().stream().allMatch(ticket -> ticket.price() <= price(ticket));
    }

    private long price(Ticket ticket) {
        return Optional.ofNullable(story.show().tiers().get(ticket.tierId()))
                .map(Story.Tier::price)
                .orElse(-1L);
    }

    private boolean isAskedFor(Order kept) {
        return story.placings()
                .filter(call -> call.buyer().equals(kept.buyer()))
                .anyMatch(call -> call.told()
                        .map(told -> told.id().equals(kept.id()))
                        .orElse(call.mayHaveWorked() && isWhatWasAsked(call, kept)));
    }
}
