package org.fengyun.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.sql.DriverManager;
import org.fengyun.localstack.servers.RedisInfo;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void everyTestMayHaveAFreshDatabaseInUtc() throws Exception {
        var mysql = TestServers.mysql();
        var name = mysql.newDatabase();

        try (var connection = DriverManager.getConnection(mysql.url(name), mysql.username(), mysql.password());
                var answer = connection
                        .createStatement()
                        .executeQuery("select database(), @@time_zone, @@innodb_flush_log_at_trx_commit")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo(name);
            assertThat(answer.getString(2)).isEqualTo("+00:00");
            assertThat(answer.getInt(3)).isEqualTo(1);
        }
        assertThat(mysql.newDatabase()).isNotEqualTo(name);
    }

    @Test
    void redisAnswers() {
        var address = URI.create(TestServers.redis().url());

        assertThat(new RedisInfo(address.getHost(), address.getPort()).version())
                .isPresent();
    }

    @Test
    void theObjectStoreTakesAFreshBucket() {
        var store = TestServers.objectStore();

        assertThat(store.newBucket()).isNotEqualTo(store.bucket());
    }

    @Test
    void anUnknownKindOfServersIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerKind.of("moon"))
                .withMessageContaining("FENGYUN_TEST_SERVERS")
                .withMessageContaining("'moon'");
    }
}
