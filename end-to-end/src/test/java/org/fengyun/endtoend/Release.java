package org.fengyun.endtoend;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/** The programs of one release. */
record Release(Function<String, Path> jars) {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** This one, as it was packaged before the tests began. */
    static final Release CURRENT =
            new Release(module -> CHECKOUT.resolve(module).resolve("target").resolve(module + ".jar"));

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
        return new Release(module -> folder.resolve(module + ".jar"));
    }

    Path jar(String module) {
        return jars.apply(module);
    }
}
