package org.fengyun.miniprogram.core;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.fengyun.ticketing.client.AttendeeApi;
import org.fengyun.ticketing.client.BuyerApi;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.RefundApi;
import org.fengyun.ticketing.client.TicketApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CoreConfiguration {
    // Less than a claim of the cache lasts: the one who loads is done, or has given up, before another may try. And a
    // client waits for two of these: who a buyer is gets asked before what it wants.
    private static final Duration SHORTER_PATIENCE = Duration.ofSeconds(2);

    @Bean
    CoreDoors coreDoors(
            CoreProperties core,
            ServiceTokenProperties service,
            RestClient.Builder builder,
            JsonMapper json,
            MeterRegistry meters) {
        var permits = new Semaphore(core.calls());
        Gauge.builder("fengyun.core.calls.underway", () -> core.calls() - permits.availablePermits())
                .description("Calls of the core that are underway; at most TICKETING_SERVICE_CALLS")
                .register(meters);
        var exchange = new CoreExchange(service.sent(), permits, new CoreAnswers(json));
        return new CoreDoors(core.url(), exchange, builder);
    }

    @Bean
    AttendeeApi attendeeApi(CoreDoors doors, CoreProperties core) {
        return doors.open(AttendeeApi.class, core.readTimeout());
    }

    @Bean
    BuyerApi buyerApi(CoreDoors doors, CoreProperties core) {
        return doors.open(BuyerApi.class, shorter(core));
    }

    @Bean
    CatalogueApi catalogueApi(CoreDoors doors, CoreProperties core) {
        return doors.open(CatalogueApi.class, shorter(core));
    }

    @Bean
    OrderApi orderApi(CoreDoors doors, CoreProperties core) {
        return doors.open(OrderApi.class, core.readTimeout());
    }

    @Bean
    RefundApi refundApi(CoreDoors doors, CoreProperties core) {
        return doors.open(RefundApi.class, core.readTimeout());
    }

    @Bean
    TicketApi ticketApi(CoreDoors doors, CoreProperties core) {
        return doors.open(TicketApi.class, core.readTimeout());
    }

    private static Duration shorter(CoreProperties core) {
        return core.readTimeout().compareTo(SHORTER_PATIENCE) < 0 ? core.readTimeout() : SHORTER_PATIENCE;
    }
}
