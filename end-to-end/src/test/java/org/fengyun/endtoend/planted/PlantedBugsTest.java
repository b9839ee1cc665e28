package org.fengyun.endtoend.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.endtoend.planted.Bug.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of bugs that are planted by hand ({@code planted-bugs/run}) does not rot: each is still there to be made. */
class PlantedBugsTest {
    private static final Path BUGS = TestSources.ROOT.resolve("end-to-end/planted-bugs");

    static List<Bug> bugs() throws IOException {
        return Bug.all(BUGS);
    }

    @Test
    void thereAreManyBugs() throws IOException {
        assertThat(bugs()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void everyBugCanStillBeMade(Bug bug) throws IOException {
        for (var change : bug.changes()) {
            assertThat(change.in(Files.readString(TestSources.ROOT.resolve(change.file()))))
                    .as(change.file())
                    .contains(change.to().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void everyBugIsCaughtByTestsThatThereAre(Bug bug) {
        for (var test : bug.tests()) {
            var words = test.split("#", 2);
            assertThat(words).as(bug.name()).hasSize(2);
            assertThat(TestSources.of(bug.module(), words[0])).as(test).containsPattern("\\b" + words[1] + "\\(");
        }
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThat(new Change("file", "a  =\n b;", "c").in("x a = b; y")).isEqualTo("x c y");
    }

    @Test
    void whatIsNotThereOrThereTwiceIsNotChanged() {
        var change = new Change("file", "a", "b");
        assertThatIllegalStateException().isThrownBy(() -> change.in("c")).withMessageContaining("0 times");
        assertThatIllegalStateException().isThrownBy(() -> change.in("a a")).withMessageContaining("2 times");
    }
}
