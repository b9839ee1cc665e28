package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;
import static org.fengyun.endtoend.drill.Docker.docker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a service consists of, as its image has it and as this machine makes it. */
final class Jars {
    private static final String SUMS = "cd %s && find . -name '*.jar' -exec sha256sum {} +";

    private Jars() {}

    /** By their paths, the SHA-256 of each. */
    static Map<String, String> ofImage(String image) {
        return parsed(inImage(image, SUMS.formatted("/app")));
    }

    /** The same of the jar that Maven has made here, taken apart as the image's recipe does. */
    static Map<String, String> ofThisMachine(String service, Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Path.of(service, "target", service + ".jar").toString();
        var target = folder.resolve(service).toString();
        run(
                java,
                "-Djarmode=tools",
                "-jar",
                jar,
                "extract",
                "--destination",
                target,
                "--application-filename",
                "application.jar");
        return parsed(run("bash", "-c", SUMS.formatted(target)));
    }

    /** The times of all files and folders of the program, in seconds since 1970. */
    static List<String> timesInImage(String image) {
        return inImage(image, "find /app/lib /app/application.jar -printf '%Ts\\n' | sort -u")
                .lines()
                .toList();
    }

    private static String inImage(String image, String command) {
        return docker("run", "--rm", "--network=none", "--entrypoint=bash", image, "-c", command);
    }

    private static String run(String... words) {
        return Docker.expect(Docker.run(List.of(words), Map.of()), List.of(words));
    }

    private static Map<String, String> parsed(String sums) {
        return sums.lines().map(line -> line.split(" +", 2)).collect(toMap(words -> words[1], words -> words[0]));
    }
}
