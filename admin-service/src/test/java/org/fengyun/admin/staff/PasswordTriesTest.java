package org.fengyun.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class PasswordTriesTest {

    private static final String HOME = "203.0.113.1";

    private final PasswordTries tries = new PasswordTries(new RateLimitSettings(6000, 5));

    @Test
    void afterTooManyWrongPasswordsNoneIsLookedAtForSomeSeconds() {
        guess("alice", HOME, 5);

        var refused = catchThrowableOfType(TooOften.class, () -> tries.begin("alice", HOME));

        assertThat(refused.refusal().getStatusCode().value()).isEqualTo(429);
        var seconds =
                Integer.parseInt(String.valueOf(refused.refusal().getHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
        assertThat(seconds).isBetween(1, 12);
    }

    @Test
    void whoseAreRightIsNeverRefused() {
        IntStream.range(0, 100).forEach(_ -> tries.begin("alice", HOME).wasRight());
    }

    @Test
    void triesThatAreLookedAtAtOnceCountAsWrong() {
        guess("alice", HOME, 4);
        var last = tries.begin("alice", HOME);
        assertRefused("alice", HOME);

        last.wasRight();

        tries.begin("alice", HOME);
    }

    @Test
    void whoGuessesAtHomeKeepsNobodyElseOut() {
        guess("alice", HOME, 5);

        tries.begin("alice", "203.0.113.2");
        tries.begin("bob", HOME);
    }

    @Test
    void anAddressThatTriesManyNamesIsRefused() {
        IntStream.range(0, 6).forEach(name -> guess("name-" + name, HOME, 5));

        assertRefused("alice", HOME);
        tries.begin("alice", "203.0.113.2");
    }

    @Test
    void aNameThatIsAttackedFromEverywhereStaysOpenWhereItsPasswordWasRight() {
        tries.begin("alice", HOME).wasRight();

        IntStream.range(0, 10).forEach(address -> guess("alice", "198.51.100." + address, 5));

        assertRefused("alice", "192.0.2.1");
        tries.begin("alice", HOME).wasRight();
        tries.begin("bob", "192.0.2.1");
    }

    @Test
    void whoMakesUpAddressesDoesNotFillTheMemory() {
        var allowances = new Allowances(5, 5);

        IntStream.range(0, 30_000).forEach(address -> allowances.take("address-" + address));

        assertThat(allowances.size()).isLessThanOrEqualTo(10_000);
    }

    private void guess(String name, String address, int times) {
        IntStream.range(0, times).forEach(_ -> tries.begin(name, address));
    }

    private void assertRefused(String name, String address) {
        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> tries.begin(name, address));
    }
}
