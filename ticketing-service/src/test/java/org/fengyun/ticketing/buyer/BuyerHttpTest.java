package org.fengyun.ticketing.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.BuyerApi.Buyer;
import org.fengyun.ticketing.client.BuyerApi.Identity;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerHttpTest extends TicketingTest {
    @ParameterizedTest
    @ValueSource(strings = {"微信", "wx 1", "wx\u0000"})
    void anAppIdHasVisibleAsciiCharacters(String appId) {
        assertThat(identify(appId, "alice").badFields()).containsExactly("appId");
    }

    @Test
    void theSameIdentityIsTheSameBuyer() {
        var alice = World.newKey();

        assertThat(buyer("wx-1", alice)).isEqualTo(buyer("wx-1", alice));
        assertThat(buyer("wx-2", alice)).isNotEqualTo(buyer("wx-1", alice));
        assertThat(buyer("wx-1", alice + "x")).isNotEqualTo(buyer("wx-1", alice));
        assertThat(buyer("wx-1", alice + "X")).isNotEqualTo(buyer("wx-1", alice + "x"));
    }

    @Test
    void twentyFirstMeetingsAtOnceAreOneBuyer() throws Exception {
        var alice = World.newKey();
        var meetings = IntStream.range(0, 20)
                .mapToObj(_ -> (Callable<Id>) () -> buyer("wx-1", alice))
                .toList();
        var buyers = new HashSet<Id>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(meetings)) {
                buyers.add(answer.get());
            }
        }
        assertThat(buyers).hasSize(1);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(identify("", "o".repeat(129)).badFields()).containsExactly("appId", "openId");
        assertThat(identify("a".repeat(65), " ").badFields()).containsExactly("appId", "openId");
        assertThat(api.put("/internal/buyers", "{}").badFields()).containsExactly("appId", "openId");
    }

    private Id buyer(String appId, String openId) {
        return identify(appId, openId).as(Buyer.class).id();
    }

    private Answer identify(String appId, String openId) {
        return api.put("/internal/buyers", new Identity(appId, openId));
    }
}
