package org.fengyun.ticketing.identifier;

import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Makes 64-bit ids that grow with time: 42 bits of milliseconds, then 22 bits that start at random in each millisecond and
 * count up. No instance needs a number. Two that draw in the same millisecond may collide; the primary keys refuse that,
 * and the batch or call that drew the id fails and is decided again (docs/decisions/0003).
 */
@Component
public class Ids {
    private final TsidFactory factory;

    Ids(Clock clock) {
        factory = TsidFactory.builder().withNodeBits(0).withClock(clock).build();
    }

    /** Returns a new id, larger than any that this instance returned before. */
    public long next() {
        return factory.create().toLong();
    }
}
