package org.fengyun.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    void aDatabaseWhosePowerWasCutHasWhatWasCommittedAndItsAddress() throws Exception {
        var mysql = TestServers.mysql();
        var url = mysql.url(mysql.newDatabase());
        try (var connection = DriverManager.getConnection(url, mysql.username(), mysql.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (7)");
            mysql.power().cut();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select 1"));
        } finally {
            mysql.power().restore();
        }

        try (var connection = DriverManager.getConnection(url, mysql.username(), mysql.password());
                var kept = connection.createStatement().executeQuery("select id from kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void aRedisWhosePowerWasCutDoesNotAnswerUntilItIsRestored() {
        var redis = TestServers.redis();
        var address = URI.create(redis.url());
        var info = new RedisInfo(address.getHost(), address.getPort());
        try {
            redis.power().cut();
            assertThat(info.version()).isEmpty();
        } finally {
            redis.power().restore();
        }
        assertThat(info.version()).isPresent();
    }

    @Test
    void anUnknownKindOfServersIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerKind.of("moon"))
                .withMessageContaining("FENGYUN_TEST_SERVERS")
                .withMessageContaining("'moon'");
    }
}
