package org.fengyun.ticketing.ticket;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastAttendeesTask {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> clearPastAttendees(PastAttendees attendees) {
        return Tasks.recurring("clear-past-attendees", FixedDelay.of(EVERY)).execute((_, _) -> attendees.clear());
    }
}
