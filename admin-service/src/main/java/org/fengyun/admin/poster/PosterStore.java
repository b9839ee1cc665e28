package org.fengyun.admin.poster;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps posters in the object store, each under a name that was never used before and cannot be guessed. */
@Component
class PosterStore {

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("Cache-Control", "public, max-age=31536000, immutable");
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final MinioClient store;
    private final ObjectStoreSettings settings;

    PosterStore(MinioClient store, ObjectStoreSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Stores a picture.
     *
     * @return its name
     */
    String keep(byte[] file, PosterFormat format) {
        var name = newName(format);
        try {
            putOrMakeBucket(name, file, format);
        } catch (MinioException | IllegalStateException failure) {
            // A connection that was refused comes out of the client as the latter.
            throw new StoreUnavailable(failure);
        }
        return name;
    }

    private void putOrMakeBucket(String name, byte[] file, PosterFormat format) throws MinioException {
        try {
            put(name, file, format);
        } catch (ErrorResponseException refused) {
            if (!"NoSuchBucket".equals(refused.errorResponse().code())) {
                throw refused;
            }
            store.makeBucket(MakeBucketArgs.builder().bucket(settings.bucket()).build());
            put(name, file, format);
        }
    }

    private void put(String name, byte[] file, PosterFormat format) throws MinioException {
        store.putObject(PutObjectArgs.builder()
                .bucket(settings.bucket())
                .object(name)
                .contentType(format.contentType())
                .headers(KEPT_FOR_EVER)
                .data(file, file.length)
                .build());
    }

    private String newName(PosterFormat format) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "poster-" + HexFormat.of().formatHex(bytes) + "." + format.extension();
    }
}
