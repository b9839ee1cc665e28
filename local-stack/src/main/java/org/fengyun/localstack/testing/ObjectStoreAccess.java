package org.fengyun.localstack.testing;

import java.util.UUID;
import org.fengyun.localstack.servers.Bucket;

/**
 * A running object store for tests, whose buckets are addressed by path.
 *
 * @param endpoint {@code http://host:port}
 * @param bucket a bucket that is there
 */
public record ObjectStoreAccess(String endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** Makes a fresh bucket and gives its random name. */
    public String newBucket() {
        var name = "test-" + UUID.randomUUID();
        new Bucket(endpoint, name, accessKey, secretKey).create();
        return name;
    }
}
