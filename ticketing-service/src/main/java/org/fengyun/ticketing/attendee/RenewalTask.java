package org.fengyun.ticketing.attendee;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.fengyun.ticketing.client.DocumentKeyApi.KeyState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings all numbers under the current key, some time after it was set. */
@Configuration(proxyBeanMethods = false)
class RenewalTask {
    private static final Logger log = LoggerFactory.getLogger(RenewalTask.class);
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> renewDocuments(Renewals renewals) {
        return Tasks.recurring("renew-documents", FixedDelay.of(EVERY)).execute((_, _) -> renewAll(renewals));
    }

    private static void renewAll(Renewals renewals) {
        renewals.renew(Integer.MAX_VALUE);
        renewals.keys().stream()
                .filter(key -> key.state() == KeyState.UNKNOWN)
                .forEach(key -> log.error(
                        "{} documents are encrypted with key {}, which IDENTITY_ENCRYPTION_KEY does not have: put it"
                                + " back, behind the first",
                        key.numbers(),
                        key.id()));
    }
}
