package org.fengyun.admin.plan;

import org.fengyun.admin.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    /** A stadium of 100,000 seats. */
    @Bean
    BodyLimit planLimit() {
        return BodyLimit.of("/v1/organizers/{organizerId}/plans", 20 * 1024 * 1024, "20 MiB");
    }
}
