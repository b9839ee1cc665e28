package org.fengyun.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.localstack.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalServerTest {

    @TempDir
    Path folder;

    @Test
    void theDatabaseKeepsItsDataOverARestartUnderANewPassword() throws Exception {
        try (var server = database("first");
                var connection = connect(server, "first")) {
            server.createDatabase("kept");
            server.createDatabase("kept");
            connection.createStatement().execute("create table kept.word (text varchar(20))");
            connection.createStatement().execute("insert into kept.word values ('风云')");
            server.process().kill();
        }
        try (var server = database("second");
                var connection = connect(server, "second");
                var words = connection.createStatement().executeQuery("select text from kept.word")) {
            assertThat(words.next()).isTrue();
            assertThat(words.getString(1)).isEqualTo("风云");
        }
    }

    /** A server that starts deletes what others keep for their queries where it keeps its own, also while one is laid out. */
    @Test
    void databasesThatAreLaidOutAtOnceHaveTemporaryFoldersOfTheirOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var folders = List.of(folder.resolve("one"), folder.resolve("two"), folder.resolve("three"));
            var all = threads.invokeAll(folders.stream()
                    .map(each -> (Callable<String>) () -> temporaryFolderOf(each))
                    .toList());
            var found = new ArrayList<String>();
            for (var each : all) {
                found.add(each.get());
            }
            assertThat(found)
                    .containsExactlyElementsOf(folders.stream()
                            .map(each -> each.resolve("temporary").toString())
                            .toList());
        }
    }

    private static String temporaryFolderOf(Path folder) throws SQLException {
        try (var server = DatabaseServer.start(
                        Ports.free(),
                        folder,
                        folder.resolveSibling(folder.getFileName() + ".log"),
                        "fengyun",
                        "secret");
                var connection = connect(server, "secret");
                var found = connection.createStatement().executeQuery("select @@tmpdir")) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    @Test
    void theDatabaseTakesFurtherSettings() throws Exception {
        var settings = List.of("--log-bin=log", "--sync-binlog=1");
        try (var server = DatabaseServer.start(
                        Ports.free(),
                        folder.resolve("database"),
                        folder.resolve("database.log"),
                        "fengyun",
                        "secret",
                        settings);
                var connection = connect(server, "secret");
                var found = connection.createStatement().executeQuery("select @@log_bin, @@sync_binlog")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(1);
            assertThat(found.getInt(2)).isEqualTo(1);
        }
    }

    @Test
    void theDatabaseEndsCleanlyAndLeavesNoPasswordBehind() throws Exception {
        var server = database("secret");

        server.close();

        assertThat(server.process().exitStatus()).isZero();
        try (var files = Files.list(folder.resolve("database"))) {
            assertThat(files)
                    .containsExactlyInAnyOrder(folder.resolve("database/data"), folder.resolve("database/temporary"));
        }
    }

    @Test
    void nobodyButTheUserMayEnterTheDatabase() throws Exception {
        try (var server = database("secret");
                var connection = connect(server, "secret");
                var users = connection
                        .createStatement()
                        .executeQuery(
                                "select group_concat(user order by user) from mysql.user where user != 'mariadb.sys'")) {
            users.next();
            assertThat(users.getString(1)).isEqualTo("PUBLIC,fengyun");
        }
    }

    @Test
    void aFolderOfSomethingElseIsNotTakenForADatabase() throws Exception {
        var foreign = Files.createDirectories(folder.resolve("database/data")).resolve("holiday.jpg");
        Files.createFile(foreign);

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> database("secret"))
                .withMessageContaining("holds something else");
        assertThat(foreign).exists();
    }

    @Test
    void aDatabaseWithBrokenDataIsNamedWithTheEndOfItsLog() throws Exception {
        database("secret").close();
        Files.writeString(folder.resolve("database/data/ibdata1"), "scrambled");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> database("secret"))
                .withMessageContaining("database ended before it was ready")
                .withMessageContaining("[ERROR] InnoDB");
    }

    @Test
    void redisKeepsItsDataOverARestart() throws Exception {
        try (var server = redis()) {
            assertThat(RedisLine.ask(server.url(), "SET word kept")).isEqualTo("+OK");
        }
        try (var server = redis()) {
            assertThat(RedisLine.ask(server.url(), "EXISTS word")).isEqualTo(":1");
            assertThat(server.version()).startsWith("Redis ");
        }
    }

    @Test
    void theObjectStoreKeepsItsBucketsOverARestart() {
        try (var server = objectStore()) {
            bucket(server, "right").create();
        }
        try (var server = objectStore()) {
            bucket(server, "right").create();
            assertThat(folder.resolve("objects/buckets/posters")).isDirectory();
        }
    }

    @Test
    void theObjectStoreRefusesAWrongKey() {
        try (var server = objectStore()) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> bucket(server, "wrong").create())
                    .withMessageContaining("SignatureDoesNotMatch");
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Windows 11, amd64", "Mac OS X, x86_64"})
    void anotherSystemIsPointedToContainers(String system, String architecture) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Platform.of(system, architecture))
                .withMessageContaining(system)
                .withMessageContaining("docker compose up");
    }

    @Test
    void whatIsUnpackedHalfIsUnpackedAgain() throws Exception {
        var binaries = Binaries.in(folder);
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> binaries.get("program", half -> {
                    Files.createFile(half.resolve("half"));
                    throw new IOException("disk full");
                }))
                .withMessageContaining("disk full")
                .withMessageContaining("FENGYUN_CACHE");

        var unpacked = binaries.get("program", into -> Files.writeString(into.resolve("whole"), "1"));

        assertThat(unpacked.resolve("whole")).hasContent("1");
        assertThat(unpacked.resolve("half")).doesNotExist();
    }

    @Test
    void serversThatStartAtTheSameTimeUnpackOneAfterTheOther() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var unpacked = executor.invokeAll(IntStream.range(0, 20)
                    .<Callable<Path>>mapToObj(number -> () -> Binaries.in(folder)
                            .get("program-" + number, into -> Files.createFile(into.resolve("whole"))))
                    .toList());

            assertThat(unpacked)
                    .allSatisfy(path -> assertThat(path.get().resolve("whole")).exists());
        }
    }

    private DatabaseServer database(String password) {
        return DatabaseServer.start(
                Ports.free(), folder.resolve("database"), folder.resolve("database.log"), "fengyun", password);
    }

    private RedisServer redis() {
        return RedisServer.start(Ports.free(), folder.resolve("redis"), folder.resolve("redis.log"));
    }

    private ObjectStoreServer objectStore() {
        return ObjectStoreServer.start(
                Ports.free(), folder.resolve("objects"), folder.resolve("objects.log"), "access", "right");
    }

    private static Bucket bucket(ObjectStoreServer server, String secretKey) {
        return new Bucket(server.endpoint(), "posters", "access", secretKey);
    }

    private static Connection connect(DatabaseServer server, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://" + server.address() + "/", "fengyun", password);
    }
}
