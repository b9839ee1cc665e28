package org.fengyun.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said more than once about images is said in the same way. */
class ImagesTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final Pattern IMAGE = Pattern.compile("fengyun/[a-z-]+:(?:\\$\\{VERSION:-)?([0-9][0-9.]*)");
    private static final Pattern SOURCES = Pattern.compile("COPY ([a-z-]+)/src/main ");
    private static final Pattern POM = Pattern.compile("COPY ([a-z-]+)/pom\\.xml ");

    @ParameterizedTest
    @ValueSource(strings = {"cloudhost.yaml", "docker-compose.yml"})
    void whatIsDeployedIsThisVersion(String file) throws IOException {
        assertThat(all(IMAGE, file)).isNotEmpty().containsOnly(version());
    }

    @Test
    void theImageBuildKnowsThePomOfEveryModule() throws IOException {
        assertThat(all(POM, "Dockerfile")).containsExactlyInAnyOrderElementsOf(modules());
    }

    @Test
    void theImageBuildHasTheSourcesOfAllThatItBuildsAndNothingElse() throws IOException {
        var built = Pattern.compile("ARG MODULES=([a-z,-]+)");
        var modules = Stream.concat(
                Stream.of("ticketing-client"),
                Stream.of(all(built, "Dockerfile").getFirst().split(",", -1)));

        assertThat(all(SOURCES, "Dockerfile")).containsExactlyInAnyOrderElementsOf(modules.toList());
    }

    /** The files of an image have the time of the entries of its jars, which Maven sets from this property. */
    @Test
    void theFilesOfAnImageHaveTheTimeThatTheBuildGivesItsJars() throws IOException {
        var timestamp = Pattern.compile("<project\\.build\\.outputTimestamp>([^<]+)<");
        var touched = Pattern.compile("touch --date=([^ ]+) ");

        assertThat(all(touched, "Dockerfile"))
                .containsOnly(all(timestamp, "pom.xml").getFirst());
    }

    private static String version() throws IOException {
        return all(Pattern.compile("(?m)^  <version>([^<]+)</version>"), "pom.xml")
                .getFirst();
    }

    private static List<String> modules() throws IOException {
        return all(Pattern.compile("<module>([^<]+)</module>"), "pom.xml");
    }

    private static List<String> all(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(CHECKOUT.resolve(file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
