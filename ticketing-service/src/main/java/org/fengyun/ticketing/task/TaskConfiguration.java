package org.fengyun.ticketing.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.fengyun.ticketing.database.Schema;
import org.fengyun.ticketing.release.Releases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The library that carries tasks out: they are rows, so any instance can take over what another began. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    /** What a killed instance began is taken over 20 s later. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    /** Writes tasks in the transaction of whoever asks. */
    @Bean
    SchedulerClient taskClient(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .enablePriority()
                .build();
    }

    @Bean
    RecurringTask<Void> sweepTask(Releases releases) {
        return Tasks.recurring("sweep", FixedDelay.of(SWEEP_EVERY))
                // a show that is called off leaves thousands of refunds, which nobody's place shall wait for
                .defaultPriority(Priority.HIGH)
                .execute((_, _) -> releases.sweep());
    }

    @Bean
    TaskRunner taskRunner(
            DataSource database,
            Schema schema,
            List<Task<?>> tasks,
            List<RecurringTask<?>> recurring,
            MeterRegistry meters,
            Clock clock) {
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        var scheduler = Scheduler.create(database, others)
                .startTasks(recurring)
                .threads(THREADS)
                .enablePriority()
                .clock(clock::instant)
                .addSchedulerListener(new Causes())
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, tasks)))
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_WITHIN)
                .build();
        return new TaskRunner(scheduler, schema);
    }
}
