package org.fengyun.localstack.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.Readiness;
import org.fengyun.localstack.process.StartFailure;

/** MariaDB on 127.0.0.1, durable (every commit is synced), in UTC, with one user who may do everything. */
public final class DatabaseServer implements LocalServer {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final DatabaseLogin login;

    private DatabaseServer(ChildProcess process, DatabaseLogin login) {
        this.process = process;
        this.login = login;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param folder keeps the data; laid out when it is empty
     * @throws StartFailure if the folder is not the server's own, or the server does not start
     */
    public static DatabaseServer start(int port, Path folder, Path log, String username, String password) {
        return start(port, folder, log, username, password, List.of());
    }

    /**
     * Starts the server with settings of its own beside the usual ones.
     *
     * @param settings words of its command line, such as {@code --log-bin=log}; they win over the usual ones
     * @throws StartFailure as above, or if the server does not know a setting
     */
    public static DatabaseServer start(
            int port, Path folder, Path log, String username, String password, List<String> settings) {
        var program = MariaDbProgram.unpacked(Binaries.ofThisUser());
        var login = new DatabaseLogin(port, username, password);
        try {
            var temporary = temporaryFolder(folder.toAbsolutePath());
            var data = dataFolder(program, folder.toAbsolutePath(), temporary);
            var users = usersFile(folder.toAbsolutePath(), login);
            var words = words(program, data, temporary, users, port);
            words.addAll(settings);
            var process = ChildProcess.start("database", words, program.environment(), log);
            var server = new DatabaseServer(process, login);
            server.awaitReady(users);
            return server;
        } catch (IOException e) {
            throw new StartFailure("The database's folder %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    /** Not the machine's: a server that starts deletes there whatever another one keeps for its queries. */
    private static Path temporaryFolder(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    private static Path dataFolder(MariaDbProgram program, Path folder, Path temporary) throws IOException {
        var data = folder.resolve("data");
        if (Files.isDirectory(data.resolve("mysql"))) {
            return data;
        }
        if (!Folders.isEmpty(data)) {
            throw new StartFailure("The folder " + data + " holds something else than this database's data.");
        }
        Files.deleteIfExists(data);
        program.layOut(data, temporary);
        return data;
    }

    /** Run by the server at its start, one statement a line. Takes away the password-less users of the installer. */
    private static Path usersFile(Path folder, DatabaseLogin login) throws IOException {
        var file = folder.resolve("users.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, login.statements());
    }

    private static List<String> words(MariaDbProgram program, Path data, Path temporary, Path users, int port) {
        var words = new ArrayList<String>();
        words.add(program.server().toString());
        words.add("--no-defaults");
        words.add("--basedir=" + program.folder());
        words.add("--lc-messages-dir=" + program.folder().resolve("share"));
        words.add("--datadir=" + data);
        words.add("--tmpdir=" + temporary);
        words.add("--init-file=" + users);
        words.add("--port=" + port);
        // Beside the temporary files, since the path of a socket may have 107 characters at most.
        words.add("--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "fengyun-" + port + ".sock"));
        words.add("--pid-file=" + data.resolve("server.pid"));
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("--user=root");
        }
        words.addAll(MariaDbSettings.WORDS);
        return words;
    }

    private void awaitReady(Path users) throws IOException {
        try {
            Readiness.await(process, this::answers, LIMIT);
        } catch (StartFailure failure) {
            close();
            throw failure;
        } finally {
            Files.delete(users);
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password())) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Where it listens, {@code host:port}. */
    public String address() {
        return login.address();
    }

    /** Makes the database unless it is there. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("create database if not exists `" + name + "`");
        } catch (SQLException e) {
            throw new StartFailure("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public String version() {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password())) {
            return "MariaDB "
                    + connection.getMetaData().getDatabaseProductVersion().replaceFirst("-.*", "");
        } catch (SQLException e) {
            throw new StartFailure("The database does not answer: " + e.getMessage(), e);
        }
    }
}
