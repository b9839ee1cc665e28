package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.sale.Rules.HOLD;
import static org.fengyun.ticketing.sale.Rules.OPENS;
import static org.fengyun.ticketing.sale.Rules.SHOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengyun.ticketing.sale.Reservation.Origin;
import org.fengyun.ticketing.sale.Round.Made;
import org.fengyun.ticketing.sale.model.Command;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.sale.model.Histories;
import org.fengyun.ticketing.sale.model.Histories.History;
import org.fengyun.ticketing.sale.model.Model;
import org.fengyun.ticketing.sale.model.Model.Answer;
import org.fengyun.ticketing.sale.model.Setting;
import org.fengyun.ticketing.ticket.Ticket;

/**
 * The rules of the sale, decided in batches over what the model says is left, against the model, which decides one request
 * after the other.
 */
class AllotmentModelTest {
    private static final List<Long> BUYERS =
            LongStream.range(1, 1 + Setting.BUYERS).boxed().toList();

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void aBatchIsDecidedAsTheModelDecidesItsRequests(@ForAll("histories") History history) {
        var play = new Play(history.setting());

        history.commands().forEach(play::act);

        Seen.everything();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any(20);
    }

    private static final class Play {
        private final Setting setting;
        private final Model model;
        private final Cast cast;
        private final ModelStock stock;
        private final Map<Origin, Made> made = new HashMap<>();
        private final List<Decision.Accepted> orders = new ArrayList<>();
        private final List<List<Ask>> batches = new ArrayList<>();
        private final AtomicLong ids = new AtomicLong(10_000);

        Play(Setting setting) {
            this.setting = setting;
            this.model = new Model(setting);
            this.cast = new Cast(
                    SHOW,
                    ids(100, setting.tiers().size()),
                    ids(200, setting.seated() ? setting.seats() : 0),
                    BUYERS,
                    BUYERS.stream()
                            .map(buyer -> ids(1_000 * buyer, Setting.ATTENDEES))
                            .toList(),
                    IntStream.range(0, setting.vouchers().size())
                            .mapToObj("CODE-%d"::formatted)
                            .toList());
            this.stock = new ModelStock(setting, model, cast);
        }

        private static List<Long> ids(long first, int count) {
            return LongStream.range(first, first + count).boxed().toList();
        }

        void act(Command command) {
            Seen.command(command);
            switch (command) {
                case Command.Batch(var asks) -> {
                    batches.add(asks);
                    decide(asks);
                }
                case Command.Again(var number) -> {
                    var batch = Histories.round(number, batches.size());
                    if (batch != null) {
                        decide(batches.get(batch));
                    }
                }
                case Command.Wait(var minutes) -> model.pass(minutes);
                case Command.Sweep _ -> model.releaseExpired(true);
                case Command.EndVoucher(var voucher) -> model.endVoucher(voucher);
                case Command.Cancel(var number) -> order(number, model::cancel);
                case Command.Prepare(var number) -> order(number, model::prepare);
                case Command.Paid(var number) -> order(number, this::pay);
                case Command.GiveBack(var number, var first) -> order(number, order -> model.giveBack(order, first));
            }
        }

        private void order(int number, IntConsumer act) {
            var order = Histories.round(number, orders.size());
            if (order != null) {
                act.accept(order);
            }
        }

        private void pay(int order) {
            if (model.book().orders().get(order).prepared()) {
                model.paid(order);
            }
        }

        private void decide(List<Ask> asks) {
            var round = round(asks);
            assertThat(round.allotment().wanting()).isEqualTo(model.wants(asks));
            if (round.allotment().wanting()) {
                model.releaseExpired(false);
                round = round(asks);
            }
            compare(asks, round.decisions());
            keep(asks, round.decisions());
        }

        private Round round(List<Ask> asks) {
            var requests = asks.stream().map(cast::reservation).toList();
            var now = OPENS.plus(Duration.ofMinutes(model.now()));
            return new Round(
                    requests, made, new Allotment(stock.show(), now, HOLD, ids::incrementAndGet, stock.stocked()));
        }

        private void compare(List<Ask> asks, List<Decision> decisions) {
            var answers = model.decide(asks, i -> seats(decisions.get(i)));
            answers.forEach(Seen::answer);
            for (int i = 0; i < asks.size(); i++) {
                switch (decisions.get(i)) {
                    case Decision.Refused(var reason) ->
                        assertThat(answers.get(i)).isEqualTo(new Answer.Refused(Cast.reason(reason)));
                    case Decision.Accepted accepted -> compare(answers.get(i), accepted);
                }
            }
        }

        private void compare(Answer answer, Decision.Accepted accepted) {
            assertThat(answer).isInstanceOf(Answer.Accepted.class);
            var number = ((Answer.Accepted) answer).order();
            assertThat(number).isLessThanOrEqualTo(orders.size());
            if (number == orders.size()) {
                orders.add(accepted);
            }
            assertThat(orders.get(number)).isEqualTo(accepted);
            var placed = model.book().orders().get(number);
            assertThat(accepted.tickets().stream().map(cast::sold))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("back")
                    .containsExactlyElementsOf(placed.tickets());
            assertThat(accepted.order().total())
                    .isEqualTo(
                            accepted.tickets().stream().mapToLong(Ticket::price).sum());
            assertThat(accepted.order().discount())
                    .isEqualTo(accepted.tickets().stream()
                            .mapToLong(Ticket::discount)
                            .sum());
        }

        private void keep(List<Ask> asks, List<Decision> decisions) {
            for (int i = 0; i < asks.size(); i++) {
                if (decisions.get(i) instanceof Decision.Accepted accepted) {
                    var request = cast.reservation(asks.get(i));
                    made.put(request.origin(), new Made(request.requestHash(), accepted));
                }
            }
        }

        private List<Integer> seats(Decision decision) {
            return decision instanceof Decision.Accepted accepted && setting.seated()
                    ? accepted.tickets().stream()
                            .map(ticket -> cast.seats().indexOf(ticket.seatId()))
                            .toList()
                    : List.of();
        }
    }
}
