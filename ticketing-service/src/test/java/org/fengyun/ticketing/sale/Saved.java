package org.fengyun.ticketing.sale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.sale.model.Book;
import org.fengyun.ticketing.sale.model.Book.Placed;
import org.fengyun.ticketing.sale.model.Book.Sold;
import org.fengyun.ticketing.sale.model.Setting;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database has of a show, in words that can be compared with the model's book. */
record Saved(Cast cast, OrderMapper orderMapper, Tickets tickets, JdbcClient database) {

    /** @param told the orders that somebody heard of */
    List<String> of(List<Order> told) {
        var ids = told.stream().map(Order::id).toList();
        var orders = ids.isEmpty() ? List.<Order>of() : orderMapper.findAll(cast.show(), ids);
        var saved = new ArrayList<>(orders.stream()
                .sorted(Comparator.comparingLong(Order::id))
                .map(order -> written(order, tickets.ofOrders(order.showId(), List.of(order.id()))))
                .toList());
        saved.add("orders " + numbers("select count(*) from ticket_order where show_id = ?"));
        saved.add("tickets " + numbers("select count(*) from ticket where show_id = ?"));
        saved.add("free " + numbers("select free from tier where show_id = ? order by position"));
        saved.add("money back " + numbers("""
                select coalesce((select sum(amount) from refund
                                  where refund.show_id = ticket_order.show_id and refund.order_id = ticket_order.id), 0)
                  from ticket_order where show_id = ? order by id
                """));
        saved.add("used " + numbers("select used from voucher where show_id = ? order by id"));
        return saved;
    }

    static List<String> expected(Setting setting, Book book) {
        var expected =
                new ArrayList<>(book.orders().stream().map(Saved::written).toList());
        expected.add("orders [%d]".formatted(book.orders().size()));
        expected.add("tickets [%d]"
                .formatted(book.orders().stream()
                        .mapToInt(order -> order.tickets().size())
                        .sum()));
        expected.add("free "
                + IntStream.range(0, setting.tiers().size())
                        .mapToObj(tier -> setting.tiers().get(tier).places() - book.live(tier))
                        .toList());
        expected.add(
                "money back " + book.orders().stream().map(Placed::moneyBack).toList());
        expected.add("used "
                + IntStream.range(0, setting.vouchers().size())
                        .mapToObj(book::uses)
                        .toList());
        return expected;
    }

    /** In the order in which they were made. */
    List<Long> vouchers() {
        return numbers("select id from voucher where show_id = ? order by id");
    }

    String written(Order order, List<Ticket> ofOrder) {
        var state = order.closedReason() == null
                ? order.status().name()
                : order.closedReason().name();
        return written(
                state,
                ofOrder.stream().map(Ticket::status).toList(),
                order.total(),
                order.discount(),
                ofOrder.stream().map(cast::sold).toList());
    }

    static String written(Placed order) {
        var back = order.tickets().stream().filter(Sold::back).count();
        var state = switch (order.state()) {
            case HELD -> "PENDING_PAYMENT";
            case PAID -> back == 0 ? "PAID" : back < order.tickets().size() ? "PARTLY_REFUNDED" : "REFUNDED";
            case EXPIRED, CANCELLED -> order.state().name();
        };
        return written(
                state,
                order.tickets().stream().map(ticket -> status(order, ticket)).toList(),
                order.tickets().stream().mapToLong(Sold::price).sum(),
                order.tickets().stream().mapToLong(Sold::discount).sum(),
                order.tickets());
    }

    private static TicketStatus status(Placed order, Sold ticket) {
        return switch (order.state()) {
            case HELD -> TicketStatus.HELD;
            case PAID -> ticket.back() ? TicketStatus.REFUNDED : TicketStatus.VALID;
            case EXPIRED, CANCELLED -> TicketStatus.RELEASED;
        };
    }

    private static String written(
            String state, List<TicketStatus> ofTickets, long total, long off, List<Sold> tickets) {
        return "%s, tickets %s, %d fen, %d off: %s".formatted(state, ofTickets, total, off, tickets);
    }

    private List<Long> numbers(String sql) {
        return database.sql(sql)
                .param(cast.show())
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
