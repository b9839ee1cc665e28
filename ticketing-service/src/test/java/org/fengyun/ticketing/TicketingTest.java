package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.ticketing.client.OperationsApi.Check;
import org.fengyun.ticketing.client.OperationsApi.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The service in one context over real servers, shared by all tests that need more than plain Java. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TicketingTest.Environment.class)
public abstract class TicketingTest {
    protected static final String SERVICE_TOKEN = "the-token-of-the-edges-for-tests-alone";

    /** Base64 of 32 bytes: every key of the service that the tests share. */
    protected static final String KEY = "a2V5IG9mIHRoZSBzZXJ2aWNlIGZvciB0ZXN0cyBhbG8=";

    /** The one before, which is being replaced. */
    protected static final String OLD_SERVICE_TOKEN = "the-token-that-the-edges-had-before-this";

    protected static final SandboxStandIn SANDBOX = new SandboxStandIn();

    @Autowired
    protected Api api;

    @Autowired
    protected SettableClock clock;

    /** After every test what must always hold does. */
    @AfterEach
    void invariantsHold() {
        SANDBOX.setAway(false);
        SANDBOX.refundsBecome("SUCCEEDED");
        SANDBOX.takeNoRefund(null);
        var invariants = api.get("/internal/invariants").as(Invariants.class);
        assertThat(invariants.checks()).hasSizeGreaterThan(5);
        assertThat(invariants.checks()).flatExtracting(Check::violations).isEmpty();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    /** The variables that the service is started with, bound as those of a process are. */
    protected static class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var mysql = TestServers.mysql();
            var variables = Map.<String, Object>ofEntries(
                    Map.entry("MYSQL_ADDRESS", mysql.address()),
                    Map.entry("MYSQL_USERNAME", mysql.username()),
                    Map.entry("MYSQL_PASSWORD", mysql.password()),
                    Map.entry("MYSQL_DATABASE", mysql.newDatabase()),
                    Map.entry("REDIS_URL", TestServers.redis().url()),
                    Map.entry("SERVICE_TOKEN", SERVICE_TOKEN + "," + OLD_SERVICE_TOKEN),
                    Map.entry("TICKET_SIGNING_KEY", KEY),
                    Map.entry("IDENTITY_ENCRYPTION_KEY", KEY),
                    Map.entry("IDENTITY_HASH_KEY", KEY),
                    Map.entry("PUBLIC_URL", "http://127.0.0.1:1"),
                    Map.entry("METRICS_PORT", "0"),
                    Map.entry("SANDBOX_PAYMENT_URL", SANDBOX.url()),
                    Map.entry("SANDBOX_PAYMENT_KEY", SandboxStandIn.KEY));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        }
    }
}
