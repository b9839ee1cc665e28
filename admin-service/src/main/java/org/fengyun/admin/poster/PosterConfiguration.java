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
        return BodyLimit.of("/v1/organizers/{organizerId}/events/{eventId}/poster", 5 * 1024 * 1024, "5 MiB");
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
