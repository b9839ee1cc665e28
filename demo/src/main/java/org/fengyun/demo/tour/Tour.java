package org.fengyun.demo.tour;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.door.DoorProblem;
import org.fengyun.demo.door.Doors;
import org.fengyun.demo.door.Environment;
import tools.jackson.databind.JsonNode;

/** Plays the whole job, from browsing to the gate, as a new buyer each time. */
public final class Tour {
    private final Transcript transcript;
    private final String name;
    private final Door admin;
    private final Browser browser;
    private final Buyer buyer;
    private final NamedPurchase named;
    private final Login login;
    private final Operator operator;

    /** @param out takes the transcript */
    public Tour(Environment environment, Clock clock, PrintStream out) {
        var random = RandomGenerator.getDefault();
        this.transcript = new Transcript(out);
        this.name = "tour-%010x".formatted(random.nextLong(1L << 40));
        var doors = new Doors(environment, transcript);
        this.admin = doors.admin();
        this.browser = new Browser(doors.buyer(name), clock, random);
        this.buyer = new Buyer(doors.buyer(name), doors.simulator());
        this.named = new NamedPurchase(doors.buyer(name), name);
        this.login = new Login(doors.simulator(), doors.buyersApi());
        this.operator = new Operator(doors.ticketing());
    }

    /** @return whether every answer was as it should be; what comes after the first that is not is not played */
    public boolean run() {
        transcript.note("The buyer of this tour is " + name + ".");
        try {
            play();
        } catch (Unmet | DoorProblem problem) {
            transcript.failed(String.valueOf(problem.getMessage()));
            return false;
        }
        transcript.note("The tour is complete: everything was as it should be.");
        return true;
    }

    private void play() {
        var events = transcript.step("Browse what is on", browser::events);
        var order = buySeats(events);
        var other = enter(order);
        giveBack(order, other);
        changeOfMind(events);
        buyByName(events);
        transcript.check("Log in by a code instead, and see the same order", () -> login.sees(name, order));
        transcript.check("What must always hold holds", operator::checkInvariants);
    }

    private JsonNode buySeats(List<JsonNode> events) {
        var summary = transcript.step(
                "Open events until one with seats to pick is on sale",
                () -> browser.showOnSale(events, "RESERVED", false));
        var show = transcript.step("Look at its show and prices", () -> browser.show(summary));
        var choice = transcript.step("Find two free seats side by side", () -> browser.twoSeats(show));
        transcript.note("%s, %s".formatted(choice.zoneName(), choice.pair()));
        var key = name + "-seats";
        var order = transcript.step("Order these seats", () -> buyer.orderSeats(show, choice.pair(), key));
        transcript.check("Send the same order again: it stays one order", () -> {
            var again = buyer.orderSeats(show, choice.pair(), key);
            Unmet.unless(again.equals(order), "the same answer as before, " + order, again);
        });
        transcript.check("The seats are free no longer", () -> browser.awaitTaken(show, choice));
        var parameters = transcript.step("Prepare the payment", () -> buyer.preparePayment(order));
        transcript.check("Pay on the provider's page", () -> buyer.pay(parameters));
        return transcript.step("The order becomes paid", () -> buyer.awaitPaid(order));
    }

    /** @return the ticket that was not used */
    private JsonNode enter(JsonNode order) {
        var tickets = transcript.step("Open the two e-tickets", () -> buyer.tickets(order));
        var code = transcript.step("Show the code of the first", () -> buyer.code(tickets.getFirst()));
        var showId = order.path("showId").asString();
        var gate = transcript.step("Take post at a gate of the show, as its organizer", () -> Gate.of(admin, showId));
        var scanId = name + "-scan-1";
        var admission = transcript.step("Scan the code: admitted", () -> gate.admit(code, scanId));
        transcript.check("Send the same scan again: the same answer", () -> gate.sendAgain(code, scanId, admission));
        transcript.check(
                "Scan the code once more: used already, at which gate and when",
                () -> gate.refuse(code, name + "-scan-2", admission));
        return tickets.getLast();
    }

    private void giveBack(JsonNode order, JsonNode ticket) {
        var refund =
                transcript.step("Give the other ticket back", () -> buyer.giveBack(order, ticket, name + "-refund"));
        transcript.note("%d fen go back, %d fen are kept"
                .formatted(refund.path("amount").asLong(), refund.path("fee").asLong()));
        transcript.check("The money is back", () -> buyer.awaitRefunded(order));
    }

    private void changeOfMind(List<JsonNode> events) {
        var summary = transcript.step(
                "Open events until one with counted places is on sale",
                () -> browser.showOnSale(events, "GENERAL", false));
        var show = transcript.step("Look at its show and prices", () -> browser.show(summary));
        var tier = browser.tierOnSale(show);
        var showId = show.path("id").asString();
        var gate = transcript.step("Find the show at its organizer", () -> Gate.of(admin, showId));
        var free = transcript.step("Count the free places", () -> gate.free(tier));
        transcript.note(
                "%d places of %s are free".formatted(free, tier.path("name").asString()));
        var order = transcript.step("Order one place", () -> buyer.orderPlaces(show, tier, 1, name + "-places"));
        transcript.check("One place less is free", () -> gate.awaitFree(tier, free - 1));
        transcript.check("Cancel the order", () -> buyer.cancel(order));
        transcript.check("Its place is free again", () -> gate.awaitFree(tier, free));
    }

    private void buyByName(List<JsonNode> events) {
        var show = transcript.step(
                "Open events until one with real names is on sale", () -> browser.showOnSale(events, "GENERAL", true));
        var details = transcript.step("Look at its show and prices", () -> browser.show(show));
        var tier = browser.tierOnSale(details);
        var code = name.toUpperCase(Locale.ROOT);
        var passport = "E" + code.substring(code.length() - 8);
        var attendee = transcript.step(
                "Say whom the ticket is for: the number is covered from now on", () -> named.keepAttendee(passport));
        var organizer = transcript.step(
                "Find the show at its organizer",
                () -> Gate.of(admin, show.path("id").asString()));
        transcript.check("Give a voucher for a tenth off, as its organizer", () -> organizer.giveVoucher(code));
        var order =
                transcript.step("Order her place with the voucher", () -> named.order(details, tier, attendee, code));
        transcript.check(
                "Order another place for the same document: refused",
                () -> named.refusedAgain(details, tier, attendee));
        transcript.check("Cancel the order", () -> buyer.cancel(order));
    }
}
