package org.fengyun.admin.poster;

import io.minio.MinioClient;
import java.time.Duration;
import org.fengyun.admin.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PosterConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TRANSFER = Duration.ofSeconds(10);

    @Bean
    BodyLimit posterLimit() {
        // A mini program's gateway carries answers of at most 1000 KiB, and a poster is one.
        return BodyLimit.of(
                "/v1/organizers/{organizerId}/events/{eventId}/poster",
                900 * 1024,
                "900 KiB, so that the gateway of mini programs carries it");
    }

    @Bean
    MinioClient objectStore(ObjectStoreSettings settings) {
        var client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        client.setTimeout(CONNECT.toMillis(), TRANSFER.toMillis(), TRANSFER.toMillis());
        if (settings.virtualHost()) {
            client.enableVirtualStyleEndpoint();
        } else {
            client.disableVirtualStyleEndpoint();
        }
        return client;
    }
}
