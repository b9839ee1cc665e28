package org.fengyun.endtoend.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/failures.md says to be tested is. */
class FailuresTest {
    private static final Map<String, String> MODULES = Map.of("S", "ticketing-service", "E", "end-to-end");
    private static final Pattern NAMED = Pattern.compile("`(?<module>[SE]) (?<class>\\w+)\\.(?<test>\\w+)`");

    static List<MatchResult> named() throws IOException {
        return NAMED.matcher(failures()).results().toList();
    }

    @Test
    void everyFailureNamesATest() throws IOException {
        assertThat(failures().lines().filter(line -> line.startsWith("| ")).skip(1))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row).containsPattern(NAMED));
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyTestThatIsNamedIsThere(MatchResult named) {
        var module = MODULES.getOrDefault(named.group("module"), "");

        assertThat(TestSources.of(module, named.group("class"))).containsPattern("void " + named.group("test") + "\\(");
    }

    private static String failures() throws IOException {
        return Files.readString(TestSources.ROOT.resolve("docs/failures.md"));
    }
}
