package org.fengyun.benchmarks.baseline;

import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The order service that a careful engineer writes in an afternoon. Its tables are those of ticketing-service. */
@SpringBootApplication(proxyBeanMethods = false)
public class BaselineApplication {
    /** Starts the service at {@code PORT}. */
    public static void start() {
        new SpringApplicationBuilder(BaselineApplication.class)
                .properties("spring.config.name=baseline")
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    TsidFactory ids(Clock clock) {
        return TsidFactory.builder().withNodeBits(0).withClock(clock).build();
    }
}
