package org.fengyun.ticketing.secret;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Ends the start of whatever imports it where a secret is one that everybody can read in this repository, or guess. */
@Configuration(proxyBeanMethods = false)
public class KnownSecrets {
    private static final List<String> NAMES = List.of(
            "IDENTITY_ENCRYPTION_KEY",
            "IDENTITY_HASH_KEY",
            "MYSQL_PASSWORD",
            "REDIS_URL",
            "SANDBOX_PAYMENT_KEY",
            "SERVICE_TOKEN",
            "TICKET_SIGNING_KEY");

    /** Before any other bean is made: no port is opened and no server is asked with a secret that others know. */
    @Bean
    static BeanFactoryPostProcessor refusalOfKnownSecrets(Environment environment) {
        return _ -> {
            if (!"allowed".equals(environment.getProperty("DEMO_SECRETS"))) {
                refuse(known(environment));
            }
        };
    }

    private static List<String> known(Environment environment) {
        return NAMES.stream()
                .filter(name -> Stream.ofNullable(environment.getProperty(name)).anyMatch(KnownSecret::isIn))
                .toList();
    }

    private static void refuse(List<String> names) {
        if (!names.isEmpty()) {
            throw new FailureAnalyzedException(
                    "Known to everybody, and so no secret: " + String.join(", ", names),
                    "Give each a random value of its own. Where nothing is sold in earnest, set DEMO_SECRETS=allowed.");
        }
    }
}
