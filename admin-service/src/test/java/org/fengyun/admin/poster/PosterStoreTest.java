package org.fengyun.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.fengyun.localstack.testing.TestServers;
import org.junit.jupiter.api.Test;

class PosterStoreTest {

    private static final byte[] PICTURE = Pictures.webp();

    @Test
    void aBucketThatIsThereIsUsed() {
        var access = TestServers.objectStore();
        var settings = settings(access.endpoint(), access.bucket(), access.secretKey());

        assertThat(store(settings).keep(PICTURE, PosterFormat.WEBP)).endsWith(".webp");
    }

    @Test
    void aBucketThatMayNotBeMadeMeansUnavailable() {
        var access = TestServers.objectStore();
        var settings = settings(access.endpoint(), "of-somebody-else", "wrong secret");

        assertUnavailable(settings);
    }

    @Test
    void aStoreThatIsNotThereMeansUnavailable() throws IOException {
        var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        free.close();

        assertUnavailable(settings("http://127.0.0.1:" + free.getLocalPort(), "posters", "secret"));
    }

    private static void assertUnavailable(ObjectStoreSettings settings) {
        var posters = store(settings);

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> posters.keep(PICTURE, PosterFormat.WEBP));
    }

    private static PosterStore store(ObjectStoreSettings settings) {
        return new PosterStore(new PosterConfiguration().objectStore(settings), settings);
    }

    private static ObjectStoreSettings settings(String endpoint, String bucket, String secret) {
        var access = TestServers.objectStore();
        return new ObjectStoreSettings(endpoint, access.region(), bucket, access.accessKey(), secret, "path");
    }
}
