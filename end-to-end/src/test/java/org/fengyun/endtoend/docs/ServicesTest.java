package org.fengyun.endtoend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service is named wherever docs/adding-a-service.md says that one has to be. */
class ServicesTest {
    private static final Path GUIDE = Checkout.ROOT.resolve("docs/adding-a-service.md");
    private static final String SECTION = "## 2. Where a service is named";
    private static final Pattern FILE = Pattern.compile("]\\(\\.\\./(?<path>[^)]+)\\)");

    static List<String> places() throws IOException {
        var section = Files.readString(GUIDE).split(SECTION, 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.split("\\|", 3)[1])
                .flatMap(cell -> FILE.matcher(cell).results())
                .map(found -> found.group("path"))
                .toList();
    }

    @Test
    void theGuideNamesPlaces() throws IOException {
        assertThat(places()).hasSizeGreaterThan(10);
        assertThat(services()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyServiceIsNamedThere(String place) throws IOException {
        assertThat(Files.readString(Checkout.ROOT.resolve(place))).contains(services());
    }

    /** A folder that says what a deployment has to give it. */
    private static List<String> services() {
        return Checkout.folders().stream()
                .filter(folder -> Files.exists(Checkout.ROOT.resolve(folder).resolve("environment.json")))
                .toList();
    }
}
