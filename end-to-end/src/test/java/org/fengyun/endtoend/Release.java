package org.fengyun.endtoend;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.fengyun.localstack.extraction.ExtractedJars;

/**
 * The programs of one release.
 *
 * @param jars by their module
 */
record Release(String name, Function<String, Path> jars) {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    /** This one, as it was packaged before the tests began. */
    static final Release CURRENT = new Release(
            "current", module -> CHECKOUT.resolve(module).resolve("target").resolve(module + ".jar"));

    /** The one before, which is built from the history if it is not there. */
    static Release previous() throws IOException, InterruptedException {
        var build = new ProcessBuilder(
                        CHECKOUT.resolve("deploy/previous-release/build").toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var folder = Path.of(new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        if (build.waitFor() != 0) {
            throw new IllegalStateException("the previous release cannot be built: the output above says why");
        }
        return new Release("previous", module -> folder.resolve(module + ".jar"));
    }

    /** What is started of a service: its jar, extracted. */
    Path service(String module) {
        return new ExtractedJars(PROGRAMS.resolve(name)).of(jar(module));
    }

    Path jar(String module) {
        return jars.apply(module);
    }
}
