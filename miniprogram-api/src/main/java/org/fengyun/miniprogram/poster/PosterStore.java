package org.fengyun.miniprogram.poster;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads posters from the object store. */
@Component
class PosterStore implements DisposableBean {
    // What admin-service takes; anything else in the bucket is not shown, least of all what a browser would run.
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp");

    // Of calls that wait for the store to begin its answer; a picture that is being passed on holds none of them.
    private static final int CALLS = 64;

    private final Semaphore permits = new Semaphore(CALLS);
    private final MinioClient client;
    private final String bucket;

    PosterStore(ObjectStoreProperties store) {
        this.bucket = store.bucket();
        this.client = MinioClient.builder()
                .endpoint(store.endpoint())
                .region(store.region())
                .credentials(store.accessKey(), store.secretKey())
                .httpClient(connections(), true)
                .build();
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
        if (!permits.tryAcquire()) {
            throw new PosterProblem.StoreAway(CALLS + " calls wait for the store already");
        }
        try {
            return fetch(name);
        } finally {
            permits.release();
        }
    }

    private Poster fetch(String name) {
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
                    : new PosterProblem.StoreAway(refused.toString());
        } catch (MinioException | IllegalStateException | IOException away) {
            // An IllegalStateException is how the client wraps a connection that failed.
            throw new PosterProblem.StoreAway(away.toString());
        }
    }

    @Override
    public void destroy() throws Exception {
        client.close();
    }

    /** Without it the client would send five calls at once and queue the others, however long. */
    private static OkHttpClient connections() {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(Duration.ofSeconds(2))
                .writeTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static long length(@Nullable String header) {
        return header == null ? -1 : Long.parseLong(header);
    }
}
