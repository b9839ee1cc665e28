package org.fengyun.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

class SoldOutFlagsTest extends TicketingTest {
    @Autowired
    StringRedisTemplate redis;

    private final long show = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    @Test
    void whatOneInstanceRaisesEveryOtherSees() {
        var one = flags();
        var other = flags();

        await().until(() -> {
            one.raise(show, 1);
            return other.isRaised(show, List.of(2L, 1L));
        });

        assertThat(one.isRaised(show, List.of(1L))).isTrue();
        assertThat(other.isRaised(show, List.of(2L))).isFalse();
        assertThat(other.isRaised(show, List.of())).isFalse();
    }

    @Test
    void aFlagGoesOutByItself() {
        var flags = flags();
        flags.raise(show, 1);

        await().until(() -> !flags.isRaised(show, List.of(1L)));
    }

    @Test
    void aCrowdAsksRedisThroughAFewOfThem() {
        var flags = flags();
        var before = lookUps();

        IntStream.range(0, 5_000).forEach(_ -> flags.isRaised(show, List.of(1L)));

        assertThat(lookUps() - before).isBetween(1L, 2_500L);
    }

    private SoldOutFlags flags() {
        return new SoldOutFlags(redis, Clock.systemUTC());
    }

    private long lookUps() {
        var statistics = Objects.requireNonNull(redis.execute((RedisCallback<Properties>)
                connection -> connection.serverCommands().info("commandstats")));
        var exists = statistics.getProperty("cmdstat_exists", "calls=0,");
        return Long.parseLong(exists.replaceFirst("calls=(\\d+),.*", "$1"));
    }
}
