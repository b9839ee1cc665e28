package org.fengyun.miniprogram.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.miniprogram.core.CoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances over one Redis, and a clock that only moves when it is told to. */
class ReadThroughTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    record Hall(String name) {}

    private final Shelf<Hall> halls = new Shelf<>("hall", Hall.class, Duration.ofSeconds(1), Duration.ofMinutes(1));
    private final String key = "hall:" + UUID.randomUUID();
    private final AtomicInteger loads = new AtomicInteger();
    private final RedisOfTests oneRedis = new RedisOfTests(TestServers.redis().url());
    private final RedisOfTests otherRedis = new RedisOfTests(TestServers.redis().url());

    private Instant now = START;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final ReadThrough one = oneRedis.reads(clock);
    private final ReadThrough other = otherRedis.reads(clock);

    @BeforeEach
    void bothHaveReachedRedis() {
        oneRedis.memory().keep("warm", "x", Duration.ofSeconds(1));
        otherRedis.memory().keep("warm", "x", Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        oneRedis.close();
        otherRedis.close();
    }

    @Test
    void whatOneInstanceHasLoadedServesTheOther() {
        var first = one.read(halls, key, loading("Grand"));
        var second = other.read(halls, key, loading("another"));

        assertThat(read(second)).isEqualTo(read(first));
        assertThat(loads).hasValue(1);
    }

    @Test
    void whileOneInstanceLoadsTheOtherWaitsForIt() throws Exception {
        var core = new CompletableFuture<Hall>();
        var started = new CompletableFuture<Void>();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = instances.submit(() -> one.read(halls, key, () -> {
                started.complete(null);
                return core.join();
            }));
            started.join();
            var before = otherRedis.commands();
            var second = instances.submit(() -> other.read(halls, key, loading("another")));
            // The look, the claim that is refused, and two looks more: a load would lie between the last two.
            awaitCommands(otherRedis, before + 4);
            core.complete(new Hall("Grand"));

            assertThat(read(second.get())).isEqualTo(read(first.get()));
        }
        assertThat(loads).hasValue(0);
    }

    @Test
    void whatTookTheCoreLongServesTheOtherInstanceAllTheSame() {
        one.read(halls, key, () -> {
            now = now.plusSeconds(2);
            return new Hall("Grand");
        });

        var second = other.read(halls, key, loading("another"));

        assertThat(read(second).value()).isEqualTo(new Hall("Grand"));
        assertThat(loads).hasValue(0);
    }

    @Test
    void aClaimHasNoNameThatSomethingReadCouldHave() {
        one.read(halls, key, () -> {
            assertThat(otherRedis.memory().find(key + ":loading")).isEmpty();
            assertThat(otherRedis.memory().find("loading:" + key)).isPresent();
            return new Hall("Grand");
        });
    }

    @Test
    void whatIsNoLongerFreshIsLoadedAgain() {
        one.read(halls, key, loading("Grand"));
        now = START.plusSeconds(1);

        assertThat(read(one.read(halls, key, loading("Grander"))).value()).isEqualTo(new Hall("Grander"));
    }

    @Test
    void whatRedisHeldForAWhileIsGoodForTheRest() {
        one.read(halls, key, loading("Grand"));
        now = START.plusMillis(600);

        assertThat(other.read(halls, key, loading("Grander")).good()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void whileTheCoreIsAwayWhatIsStaleIsServed() {
        one.read(halls, key, loading("Grand"));
        now = START.plusSeconds(30);

        var stale = other.read(halls, key, () -> {
            throw CoreProblems.away();
        });

        assertThat(read(stale).value()).isEqualTo(new Hall("Grand"));
        assertThat(stale.good()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whereNothingIsKeptACoreThatIsAwayIsAway() {
        assertThatThrownBy(() -> one.read(halls, key, () -> {
                    throw CoreProblems.away();
                }))
                .isInstanceOf(CoreProblem.Unavailable.class);
    }

    @Test
    void whatIsMissingIsMissingForTheOtherInstanceToo() {
        var missing = new CoreProblem.Refused(404, "{\"status\":404}", null);
        one.read(halls, key, () -> {
            throw missing;
        });

        var servable = other.read(halls, key, loading("appeared"));

        assertThat(servable.kept())
                .isInstanceOfSatisfying(
                        Kept.Missing.class,
                        kept -> assertThat(kept.refusal().document()).isEqualTo("{\"status\":404}"));
        assertThat(servable.good()).isEqualTo(SharedShelves.MISSING_FOR);
    }

    @Test
    void anyOtherRefusalIsNotKept() {
        assertThatThrownBy(() -> one.read(halls, key, () -> {
                    throw new CoreProblem.Refused(400, "{}", null);
                }))
                .isInstanceOf(CoreProblem.Refused.class);

        assertThat(read(other.read(halls, key, loading("Grand"))).value()).isEqualTo(new Hall("Grand"));
    }

    @Test
    void whatRedisHoldsAndNobodyCanReadIsLoadedAnew() {
        oneRedis.memory().keep(key, "{\"loadedAt\":", Duration.ofMinutes(1));

        assertThat(read(one.read(halls, key, loading("Grand"))).value()).isEqualTo(new Hall("Grand"));
    }

    @Test
    void theTagFollowsTheContentOnEveryInstance() {
        var grand = read(one.read(halls, key, loading("Grand"))).etag();

        assertThat(read(other.read(halls, key + "-same", loading("Grand"))).etag())
                .isEqualTo(grand);
        assertThat(read(other.read(halls, key + "-new", loading("Grander"))).etag())
                .isNotEqualTo(grand);
    }

    private static void awaitCommands(RedisOfTests redis, int count) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (redis.commands() < count) {
            assertThat(Instant.now()).as("Redis is not asked").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private Supplier<Hall> loading(String name) {
        return () -> {
            loads.incrementAndGet();
            return new Hall(name);
        };
    }

    private static Read<?> read(CachedReads.Servable servable) {
        if (servable.kept() instanceof Kept.Found<?> found) {
            return found.read();
        }
        throw new AssertionError("nothing was found");
    }
}
