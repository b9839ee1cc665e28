package org.fengyun.miniprogram;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the buyers' edge. */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
class MiniprogramApi {

    static void main(String[] arguments) {
        SpringApplication.run(MiniprogramApi.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
