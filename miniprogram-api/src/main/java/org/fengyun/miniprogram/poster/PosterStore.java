package org.fengyun.miniprogram.poster;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads posters from the object store. */
@Component
class PosterStore implements DisposableBean {
    // What admin-service takes; anything else in the bucket is not shown, least of all what a browser would run.
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp");

    private final MinioClient client;
    private final String bucket;

    PosterStore(ObjectStoreProperties store) {
        this.bucket = store.bucket();
        this.client = MinioClient.builder()
                .endpoint(store.endpoint())
                .region(store.region())
                .credentials(store.accessKey(), store.secretKey())
                .build();
        client.setTimeout(
                Duration.ofSeconds(2).toMillis(),
                Duration.ofSeconds(5).toMillis(),
                Duration.ofSeconds(5).toMillis());
        if (store.addressing().equals("path")) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
    }

    /** @param length bytes */
    record Poster(String contentType, long length, InputStream content) {}

    /** Opens a poster; the caller closes its content. */
    Poster open(String name) {
        try {
            var object = client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(name).build());
            var type = object.headers().get("Content-Type");
            if (type == null || !IMAGES.contains(type)) {
                object.close();
                throw new PosterProblem.NoSuchPoster();
            }
            return new Poster(type, length(object.headers().get("Content-Length")), object);
        } catch (ErrorResponseException refused) {
            throw "NoSuchKey".equals(refused.errorResponse().code())
                    ? new PosterProblem.NoSuchPoster()
                    : new PosterProblem.StoreAway(refused);
        } catch (MinioException | IllegalStateException | IOException away) {
            // An IllegalStateException is how the client wraps a connection that failed.
            throw new PosterProblem.StoreAway(away);
        }
    }

    @Override
    public void destroy() throws Exception {
        client.close();
    }

    private static long length(@Nullable String header) {
        return header == null ? -1 : Long.parseLong(header);
    }
}
