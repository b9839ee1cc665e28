package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.admission.SoldOutFlags;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.show.Shows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionSystemException;

/** The box office over a ruling that a test steers; all else is real. */
class BoxOfficeTest extends TicketingTest {
    private static final int QUEUE = 10;

    @Autowired
    SaleMeters meters;

    @Autowired
    World world;

    @Autowired
    Shows shows;

    @Autowired
    OrderMapper orders;

    @Autowired
    SoldOutFlags flags;

    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private long showId;

    @BeforeEach
    void aShowWithAnOverdueHold() {
        var show = world.aShowOnSale(10, 4, 28_000);
        showId = show.showId().value();
        world.anOrder(world.aBuyer(), show, 1);
    }

    @Test
    void thoseWhoWaitAreDecidedTogetherAndMoreThanFitHearBusy() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var desk = desk(requests -> {
            begun.countDown();
            await(go);
            return refused(requests);
        });
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var counter = new Counter(showId, QUEUE, 256, clerks, desk, meters);
            var answers = new ArrayList<>(List.of(counter.queue(request("first"))));
            begun.await();
            IntStream.range(0, QUEUE).forEach(n -> answers.add(counter.queue(request("next-" + n))));
            assertThat(counter.waiting()).isEqualTo(QUEUE);
            assertThatExceptionOfType(SaleProblem.Busy.class).isThrownBy(() -> counter.queue(request("one-too-many")));
            go.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOf(Decision.Refused.class);
            }
        }
        assertThat(batches).containsExactly(1, QUEUE);
    }

    @Test
    void aBatchThatFailsIsSplitUntilTheCulpritStandsAlone() {
        var desk = desk(requests -> {
            if (requests.stream().anyMatch(request -> request.key().text().equals("culprit"))) {
                throw new IllegalStateException("the culprit's");
            }
            return refused(requests);
        });
        var waiting = IntStream.range(0, 8)
                .mapToObj(n -> waiting(n == 5 ? "culprit" : "innocent-" + n))
                .toList();
        desk.decide(showId, waiting);
        assertThat(waiting)
                .filteredOn(one -> one.answer().isCompletedExceptionally())
                .hasSize(1);
        assertThat(waiting.get(5).answer()).isCompletedExceptionally();
        assertThat(batches).containsExactly(8, 4, 4, 2, 1, 1, 2);
    }

    static List<RuntimeException> outcomesThatAreNotKnown() {
        return List.of(
                new RecoverableDataAccessException("the connection broke at the commit"),
                new TransientDataAccessResourceException("the database stopped"),
                new NonTransientDataAccessResourceException("the database is away"),
                new QueryTimeoutException("too late"),
                new TransactionSystemException("the commit was not answered"));
    }

    @ParameterizedTest
    @MethodSource("outcomesThatAreNotKnown")
    void anOutcomeThatIsNotKnownIsNotTriedAgain(RuntimeException failure) {
        var desk = desk(_ -> {
            throw failure;
        });
        var waiting = List.of(waiting("one"), waiting("two"));
        desk.decide(showId, waiting);
        assertThat(batches).containsExactly(2);
        waiting.forEach(one -> assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> one.answer().get())
                .withCauseInstanceOf(SaleProblem.OutcomeUnknown.class));
    }

    @Test
    void aDeadlockIsSplitForItTakesNoTime() {
        var desk = desk(requests -> {
            if (requests.size() > 1) {
                throw new PessimisticLockingFailureException("a deadlock");
            }
            return refused(requests);
        });
        var waiting = List.of(waiting("one"), waiting("two"));
        desk.decide(showId, waiting);
        assertThat(waiting).noneMatch(one -> one.answer().isCompletedExceptionally());
        assertThat(batches).containsExactly(2, 1, 1);
    }

    @Test
    void aTierThatHasNothingLeftIsFlaggedAndOneThatHasTooFewIsNot() {
        long empty = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        long scarce = empty - 1;
        var desk = desk(_ -> List.of(
                new Decision.Refused(new SaleProblem.SoldOut(empty, 0)),
                new Decision.Refused(new SaleProblem.SoldOut(scarce, 1)),
                new Decision.Refused(new SaleProblem.NotOnSale())));

        Awaitility.await().until(() -> {
            desk.decide(showId, List.of(waiting("one"), waiting("two"), waiting("three")));
            return flags.isRaised(showId, List.of(empty));
        });

        assertThat(flags.isRaised(showId, List.of(scarce))).isFalse();
    }

    @Test
    void whereSomebodyWantsPlacesOverdueHoldsAreLookedAfter() {
        var lookedAfter = new ArrayList<Long>();
        var reason = new AtomicReference<RuntimeException>(new SaleProblem.SoldOut(1, 0));
        var desk = new BatchDesk(
                (_, _) -> List.of(new Decision.Refused(reason.get())), orders, lookedAfter::add, flags, clock);

        desk.decide(showId, List.of(waiting("before-any-is-overdue")));
        assertThat(lookedAfter).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        reason.set(new SaleProblem.NotOnSale());
        desk.decide(showId, List.of(waiting("who-wants-none")));
        assertThat(lookedAfter).isEmpty();
        reason.set(new SaleProblem.SoldOut(1, 0));
        desk.decide(showId, List.of(waiting("who-wants-one")));
        assertThat(lookedAfter).containsExactly(showId);
    }

    @Test
    void whereNoClerkIsToBeHadTheNextOneWhoComesCallsAgain() throws Exception {
        var busy = new AtomicBoolean(true);
        var counter = new Counter(
                showId,
                QUEUE,
                256,
                clerk -> {
                    if (busy.getAndSet(false)) {
                        throw new RejectedExecutionException("no thread");
                    }
                    clerk.run();
                },
                desk(this::refused),
                meters);

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> counter.queue(request("first")));

        assertThat(counter.queue(request("second")).get()).isInstanceOf(Decision.Refused.class);
        assertThat(batches).containsExactly(2);
    }

    @Test
    void whoeverIsInterruptedDoesNotKnowTheOutcomeAndStaysInterrupted() {
        var office = office(this::refused);
        office.decide(request("who-opens-the-counter"));

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(SaleProblem.OutcomeUnknown.class).isThrownBy(() -> office.decide(request("one")));
        assertThat(Thread.interrupted()).isTrue();
    }

    static List<RuntimeException> whatAnotherDoesMeanwhile() {
        return List.of(
                new DuplicateKeyException("ticket_live_document"),
                new PessimisticLockingFailureException("a deadlock"));
    }

    @ParameterizedTest
    @MethodSource("whatAnotherDoesMeanwhile")
    void whoeverAloneMeetsWhatAnotherDoesMeanwhileMayAskAgain(RuntimeException failure) {
        var desk = desk(_ -> {
            throw failure;
        });
        var waiting = waiting("one");

        desk.decide(showId, List.of(waiting));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiting.answer().get())
                .withCauseInstanceOf(SaleProblem.Busy.class);
    }

    @Test
    void whatFailsAfterTheAnswerChangesNoAnswer() throws Exception {
        clock.advance(Duration.ofMinutes(16));
        var desk = new BatchDesk(
                counting(this::refused),
                orders,
                _ -> {
                    throw new IllegalStateException("the provider is away");
                },
                flags,
                clock);
        var waiting = waiting("one");
        desk.decide(showId, List.of(waiting));
        assertThat(waiting.answer().get()).isInstanceOf(Decision.Refused.class);
        assertThat(batches).containsExactly(1);
    }

    @Test
    void aClerkThatFailsLeavesNobodyWithoutAnAnswer() {
        var office = office(requests -> {
            if (requests.getFirst().key().text().equals("bad")) {
                throw new AssertionError("something that no clerk expects");
            }
            return refused(requests);
        });
        assertThatExceptionOfType(SaleProblem.OutcomeUnknown.class).isThrownBy(() -> office.decide(request("bad")));
        assertThat(office.decide(request("good"))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aShowThatDoesNotExistOpensNoCounter() {
        var office = office(this::refused);
        var nowhere =
                new Reservation(1, 1, new IdempotencyKey("key"), new byte[32], List.of(), List.of(), List.of(), null);
        assertThat(office.decide(nowhere)).isInstanceOf(Decision.Refused.class);
        assertThat(batches).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Rules {
        List<Decision> on(List<Reservation> requests);
    }

    private BoxOffice office(Rules rules) {
        return new BoxOffice(
                shows,
                desk(rules),
                new SaleProperties(Duration.ofMinutes(15), 256, QUEUE, Duration.ofMinutes(1)),
                meters);
    }

    private BatchDesk desk(Rules rules) {
        return new BatchDesk(counting(rules), orders, _ -> {}, flags, clock);
    }

    private Ruling counting(Rules rules) {
        return (_, requests) -> {
            batches.add(requests.size());
            return rules.on(requests);
        };
    }

    private List<Decision> refused(List<Reservation> requests) {
        return requests.stream()
                .map(_ -> (Decision) new Decision.Refused(new SaleProblem.SoldOut(1, 0)))
                .toList();
    }

    private BoxOffice.Waiting waiting(String key) {
        return new BoxOffice.Waiting(request(key), new CompletableFuture<>());
    }

    private Reservation request(String key) {
        return new Reservation(showId, 1, new IdempotencyKey(key), new byte[32], List.of(), List.of(), List.of(), null);
    }
}
