package org.fengyun.admin.testing;

import java.util.UUID;
import org.fengyun.localstack.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the running service: a real object store, and a stand-in for the core. All share one service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class HttpTest {

    protected static final StandInCore CORE = StandInCore.start();
    protected static final String USERNAME = "administrator";
    protected static final String PASSWORD = "correct horse 正确";
    protected static final String TOKEN = "token-of-the-services";

    /** Not made beforehand: the service makes it. */
    protected static final String BUCKET = "posters-" + UUID.randomUUID();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var store = TestServers.objectStore();
        settings.add("admin.username", () -> USERNAME);
        settings.add("admin.password", () -> PASSWORD);
        settings.add("metrics.port", () -> "0");
        settings.add("service.token", () -> TOKEN);
        settings.add("ticketing-service.url", CORE::url);
        settings.add("object-store.endpoint", store::endpoint);
        settings.add("object-store.region", store::region);
        settings.add("object-store.bucket", () -> BUCKET);
        settings.add("object-store.access-key", store::accessKey);
        settings.add("object-store.secret-key", store::secretKey);
    }

    @BeforeEach
    void forget() {
        CORE.forget();
    }

    protected Caller administrator() {
        return Caller.named(address(), USERNAME, PASSWORD);
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }
}
