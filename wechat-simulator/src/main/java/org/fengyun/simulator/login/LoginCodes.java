package org.fengyun.simulator.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The codes that are out. */
@Component
class LoginCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Store store;
    private final Drawer<LoginCode> codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LoginCodes(Store store, Clock clock) {
        this.store = store;
        this.codes = store.drawer("codes", LoginCode.class);
        this.clock = clock;
    }

    LoginCode issue(String openid) {
        var code = new LoginCode(randomCode(), openid, clock.instant().plus(LIFE));
        return store.change(() -> {
            codes.put(code.code(), code);
            return code;
        });
    }

    /** The openid behind a code, for the first who asks. */
    Optional<String> redeem(String code) {
        return store.change(() -> {
            var found = codes.find(code);
            codes.remove(code);
            return found.filter(it -> it.isGoodAt(clock.instant())).map(LoginCode::openid);
        });
    }

    /** Codes that nobody redeemed would pile up. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        var now = clock.instant();
        store.change(() -> {
            var expired =
                    codes.all().stream().filter(code -> !code.isGoodAt(now)).toList();
            expired.forEach(code -> codes.remove(code.code()));
            return expired.size();
        });
    }

    private String randomCode() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
