package org.fengyun.simulator;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the simulator. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WechatSimulator {

    static void main(String[] args) {
        SpringApplication.run(WechatSimulator.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
