package org.fengyun.miniprogram.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.jspecify.annotations.Nullable;

/** What a buyer wants: either lines, with reserved seating the best seats together, or seats that the buyer picked. */
record PlaceOrder(
        @NotNull(message = "is missing: send the id of the show")
        Id showId,

        @Nullable @Valid @Size(max = 20, message = "are too many: send at most {max}")
        List<@NotNull(message = "is null: send a tier and a quantity") Line> lines,

        @Nullable @Size(max = 20, message = "are too many: send at most {max}")
        List<@NotNull(message = "is null: send the id of a seat") Id> seatIds,

        @Nullable @Size(max = 100, message = "are too many: send one for each ticket")
        List<@NotNull(message = "is null: send the id of an attendee") Id> attendeeIds,

        @Nullable @Size(max = 64, message = "is too long: a voucher has at most {max} characters")
        String voucher) {

    /** No show sells more than 100 tickets to one buyer. */
    record Line(
            @NotNull(message = "is missing: send the id of a tier of the show")
            Id tierId,

            @NotNull(message = "is missing: send how many tickets")
            @Min(value = 1, message = "is too small: order at least {value}")
            @Max(value = 100, message = "is too large: order at most {value}, or what limitPerBuyer allows")
            Integer quantity) {}

    OrderApi.PlaceOrder forCore() {
        return new OrderApi.PlaceOrder(
                showId,
                lines == null
                        ? null
                        : lines.stream()
                                .map(line -> new OrderApi.Line(line.tierId(), line.quantity()))
                                .toList(),
                seatIds,
                attendeeIds,
                voucher);
    }
}
