package org.fengyun.ticketing.payment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.retry.Backoff;
import org.fengyun.ticketing.telemetry.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the provider what became of a payment of which something odd was told, until it answers. */
@Configuration(proxyBeanMethods = false)
class PaymentQueryTask {
    private static final Logger log = LoggerFactory.getLogger(PaymentQueryTask.class);
    private static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("payment-query", String.class);

    /** The longest is 2 s × 2⁸: about nine minutes. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), 8);

    private final PaymentProvider provider;
    private final Confirmations confirmations;

    PaymentQueryTask(PaymentProvider provider, Confirmations confirmations) {
        this.provider = provider;
        this.confirmations = confirmations;
    }

    static TaskInstance<String> of(Payment payment) {
        return DESCRIPTOR.instance(payment.number()).data(RequestId.current()).build();
    }

    @Bean
    Task<String> queryPayments() {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(BACKOFF)
                .onDeadExecutionRevive()
                .execute((task, _) -> ask(task.getId()));
    }

    void ask(String number) {
        switch (provider.query(number)) {
            case State.Paid paid ->
                log.info("payment {} was asked for: {}", number, confirmations.confirm(number, paid));
            // whatever was told, nothing was paid: the hold goes its way
            case State.Open _, State.Closed _, State.Unknown _ -> {}
        }
    }
}
