package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Check;
import org.fengyun.ticketing.client.OperationsApi.Invariants;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Payer;
import org.fengyun.ticketing.client.OrderApi.Payment;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundRequest;
import org.fengyun.ticketing.sale.model.Command;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.sale.model.Histories;
import org.fengyun.ticketing.sale.model.Histories.History;
import org.fengyun.ticketing.sale.model.Model;
import org.fengyun.ticketing.sale.model.Model.Answer;
import org.fengyun.ticketing.sale.model.Setting;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/**
 * Histories of a show over the real database against the model: what every request hears, and after every step what orders,
 * tickets, places and vouchers are left as. In a context of its own, where nothing happens but what the history says.
 */
@Import(SaleModelTest.WithoutTasks.class)
class SaleModelTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Ruling ruling;

    @Autowired
    OrderMapper orderMapper;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcClient database;

    private List<Stage> stage = List.of();

    /** jqwik knows nothing of Spring. */
    @BeforeProperty
    void enter() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        stage = List.of(new Stage(api, world, clock));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theSaleGoesAsTheModelSays(@ForAll("histories") History history) {
        var play = new Play(history.setting());

        history.commands().forEach(play::act);

        play.act(new Command.Wait(Setting.HOLD_MINUTES));
        play.act(new Command.Sweep());
        var invariants = api.get("/internal/invariants").as(Invariants.class);
        assertThat(invariants.checks()).flatExtracting(Check::violations).isEmpty();
        Seen.everything();
    }

    /** A history that was found by chance. */
    @Example
    void whoeverAsksAgainHearsThatTheHoldWentToANeighbour() {
        var onePlace =
                new Setting(false, false, 1, null, 600, List.of(new Setting.Tier(101, 1, null, false)), List.of());
        var wish = new Command.Wish(List.of(new Command.Line(0, 1)), List.of(), List.of(), null);
        var play = new Play(onePlace);

        play.act(new Command.Batch(List.of(new Ask(0, 0, wish))));
        play.act(new Command.Wait(Setting.HOLD_MINUTES));
        play.act(new Command.Batch(List.of(new Ask(0, 0, wish), new Ask(1, 0, wish))));
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any(20);
    }

    static class WithoutTasks {
        @Bean
        static BeanDefinitionRegistryPostProcessor noTaskRunner() {
            return registry -> registry.removeBeanDefinition("taskRunner");
        }
    }

    private final class Play {
        private final Setting setting;
        private final Model model;
        private final Cast cast;
        private final Saved saved;
        private final List<Order> orders = new ArrayList<>();
        private final List<List<Ask>> batches = new ArrayList<>();
        private final Map<Integer, String> payments = new HashMap<>();

        Play(Setting setting) {
            this.setting = setting;
            this.model = new Model(setting);
            this.cast = stage.getFirst().enter(setting);
            this.saved = new Saved(cast, orderMapper, tickets, database);
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
                case Command.Wait(var minutes) -> {
                    clock.advance(Duration.ofMinutes(minutes));
                    model.pass(minutes);
                }
                case Command.Sweep _ -> {
                    api.post("/internal/sweeps", "").as(Sweep.class);
                    model.releaseExpired(true);
                }
                case Command.EndVoucher(var voucher) -> endVoucher(voucher);
                case Command.Cancel(var number) -> order(number, this::cancel);
                case Command.Prepare(var number) -> order(number, this::prepare);
                case Command.Paid(var number) -> order(number, this::pay);
                case Command.GiveBack(var number, var first) -> order(number, order -> giveBack(order, first));
            }
            assertThat(saved.of(orders)).as("after %s", command).isEqualTo(Saved.expected(setting, model.book()));
        }

        private void order(int number, IntConsumer act) {
            var order = Histories.round(number, orders.size());
            if (order != null) {
                act.accept(order);
            }
        }

        private void decide(List<Ask> asks) {
            var decisions = ruling.reserve(
                    cast.show(), asks.stream().map(cast::reservation).toList());
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
            if (number == orders.size()) {
                orders.add(accepted.order());
            }
            assertThat(orders.get(number).id()).isEqualTo(accepted.order().id());
            assertThat(saved.written(accepted.order(), accepted.tickets()))
                    .isEqualTo(Saved.written(model.book().orders().get(number)));
        }

        private List<Integer> seats(Decision decision) {
            return decision instanceof Decision.Accepted accepted && setting.seated()
                    ? accepted.tickets().stream()
                            .map(ticket -> cast.seats().indexOf(ticket.seatId()))
                            .toList()
                    : List.of();
        }

        private void endVoucher(int voucher) {
            if (voucher < setting.vouchers().size()) {
                stage.getFirst().endVoucher(cast, saved.vouchers().get(voucher));
                model.endVoucher(voucher);
            }
        }

        private void cancel(int number) {
            var answer = api.post(path(number) + "/cancel", "");
            assertThat(answer.status()).isEqualTo(model.cancel(number) ? 200 : 409);
        }

        private void prepare(int number) {
            var answer = api.post(path(number) + "/payment", new Payer("openid"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(model.prepare(number) ? 200 : 409);
            if (answer.status() == 200) {
                var prepared =
                        String.valueOf(answer.as(Payment.class).parameters().get("prepayId"));
                payments.put(number, prepared.substring(1));
            }
        }

        private void pay(int number) {
            var payment = payments.get(number);
            if (payment != null) {
                assertThat(callbacks.send(World.newKey(), payment).status()).isEqualTo(204);
                model.paid(number);
            }
        }

        private void giveBack(int number, int first) {
            var wanted = tickets
                    .ofOrders(cast.show(), List.of(orders.get(number).id()))
                    .stream()
                    .filter(ticket -> ticket.status() == TicketStatus.VALID)
                    .limit(first)
                    .map(ticket -> new Id(ticket.id()))
                    .toList();
            // where none is valid all are asked for: an empty list is bad input
            var request = new RefundRequest(wanted.isEmpty() ? null : wanted, null);
            var key = World.newKey();
            var answer = api.create(path(number) + "/refunds", key, request);
            assertThat(answer.status()).as(answer.body()).isEqualTo(model.giveBack(number, first) ? 201 : 409);
            if (answer.status() == 201) {
                var again = api.create(path(number) + "/refunds", key, request);
                assertThat(again.body()).isEqualTo(answer.body());
            }
        }

        private String path(int number) {
            var order = orders.get(number);
            return "/internal/buyers/%d/orders/%d".formatted(order.buyerId(), order.id());
        }
    }
}
