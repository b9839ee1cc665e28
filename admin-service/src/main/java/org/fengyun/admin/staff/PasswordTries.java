package org.fengyun.admin.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Bounds how many passwords somebody can guess: for a name from an address, from an address for any names, and for a name
 * from all the addresses where its password was never right. Whoever attacks a name from many addresses can use up the
 * last alone, so that its owner, at an address where the password was right lately, is not kept out.
 */
@Component
final class PasswordTries {

    private static final int NAMES_OF_AN_ADDRESS = 6;
    private static final int ADDRESSES_OF_A_NAME = 10;
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    private final Allowances ofPair;
    private final Allowances ofAddress;
    private final Allowances ofName;
    private final Cache<String, Boolean> rightLately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();

    PasswordTries(RateLimitSettings settings) {
        var wrong = settings.wrongPasswords();
        this.ofPair = new Allowances(wrong, wrong);
        this.ofAddress = new Allowances(NAMES_OF_AN_ADDRESS * wrong, NAMES_OF_AN_ADDRESS * wrong);
        this.ofName = new Allowances(ADDRESSES_OF_A_NAME * wrong, wrong);
    }

    /**
     * Counts a try as wrong, until it turns out to be right: those who try many at once gain nothing.
     *
     * @throws TooOften if there were too many; then the password is not to be looked at
     */
    Try begin(String name, String address) {
        var pair = name + "\n" + address;
        var taken = new ArrayList<Taken>();
        taken.add(new Taken(ofPair, pair));
        taken.add(new Taken(ofAddress, address));
        if (rightLately.getIfPresent(pair) == null) {
            taken.add(new Taken(ofName, name));
        }
        takeAll(taken);
        return new Try(pair, taken);
    }

    private static void takeAll(List<Taken> all) {
        for (var i = 0; i < all.size(); i++) {
            var wait = all.get(i).allowances().take(all.get(i).asking());
            if (wait.isPresent()) {
                all.subList(0, i).forEach(Taken::giveBack);
                throw new TooOften(wait.get());
            }
        }
    }

    private record Taken(Allowances allowances, String asking) {
        void giveBack() {
            allowances.giveBack(asking);
        }
    }

    /** A password that is being looked at. */
    final class Try {

        private final String pair;
        private final List<Taken> taken;

        private Try(String pair, List<Taken> taken) {
            this.pair = pair;
            this.taken = taken;
        }

        void wasRight() {
            taken.forEach(Taken::giveBack);
            rightLately.put(pair, true);
        }
    }
}
