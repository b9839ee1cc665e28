package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Resource.Kind;
import org.jspecify.annotations.Nullable;

/** What a client asked for. */
public sealed interface Asked {
    /**
     * An order.
     *
     * @param places how many of each tier; empty where seats are picked
     * @param seatIds the seats that are picked
     * @param documents whose tickets they are; empty where no names are asked for
     */
    record Place(
            Map<String, Integer> places,
            List<String> seatIds,
            List<String> documents,
            @Nullable String voucher) implements Asked {

        public static Place of(Map<String, Integer> places, List<String> seatIds) {
            return new Place(places, seatIds, List.of(), null);
        }

        /** How much it wants of what. */
        Map<Resource, Integer> wants(String buyer) {
            var size =
                    seatIds.size() + places.values().stream().mapToInt(n -> n).sum();
            return Stream.of(
                            places.entrySet().stream()
                                    .map(line -> Map.entry(new Resource(Kind.TIER, line.getKey()), line.getValue())),
                            seatIds.stream().map(id -> Map.entry(new Resource(Kind.SEAT, id), 1)),
                            Stream.of(Map.entry(new Resource(Kind.BUYER, buyer), size)),
                            documents.stream().map(id -> Map.entry(new Resource(Kind.DOCUMENT, id), 1)),
                            Optional.ofNullable(voucher).stream()
                                    .map(code -> Map.entry(new Resource(Kind.VOUCHER, code), 1)))
                    .flatMap(wants -> wants)
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        }
    }

    record Cancel(String orderId) implements Asked {}

    /** Asked of the payment provider. */
    record Pay(String orderId) implements Asked {}

    /** @param ticketIds those of the order that are given back; all where none is named */
    record Refund(String orderId, List<String> ticketIds) implements Asked {
        boolean covers(Story.Ticket ticket) {
            return ticketIds.isEmpty() || ticketIds.contains(ticket.id());
        }
    }

    /**
     * The organizer keeps places from sale.
     *
     * @param tierId also of the seats
     * @param quantity where places are only counted
     */
    record HoldBack(String tierId, int quantity, List<String> seatIds) implements Asked {
        Map<Resource, Integer> wants() {
            var places = Stream.of(Map.entry(new Resource(Kind.TIER, tierId), quantity + seatIds.size()));
            var seats = seatIds.stream().map(id -> Map.entry(new Resource(Kind.SEAT, id), 1));
            return Stream.concat(places, seats).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** The organizer calls the show off. */
    record CallOff() implements Asked {}
}
