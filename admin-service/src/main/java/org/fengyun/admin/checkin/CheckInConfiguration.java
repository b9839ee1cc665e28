package org.fengyun.admin.checkin;

import org.fengyun.admin.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckInConfiguration {

    /** 500 scans with their codes. */
    @Bean
    BodyLimit uploadLimit() {
        return BodyLimit.of("/v1/organizers/{organizerId}/shows/{showId}/offline-scans", 300 * 1024, "300 KB");
    }
}
