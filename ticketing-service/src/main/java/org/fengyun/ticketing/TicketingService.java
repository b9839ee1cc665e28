package org.fengyun.ticketing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.fengyun.ticketing.database.SchemaJob;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class TicketingService {
    public static void main(String[] arguments) {
        if (SchemaJob.isAskedFor()) {
            SchemaJob.run(arguments);
        } else {
            SpringApplication.run(TicketingService.class, arguments);
        }
    }

    /** Ticks in milliseconds, as the database keeps them: what was written is what is read. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
