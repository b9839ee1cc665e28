package org.fengyun.endtoend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a Markdown file points at something of this checkout, it is there. */
class LinksTest {
    static List<Markdown> files() {
        return Checkout.markdown();
    }

    @Test
    void theFilesAreFound() {
        assertThat(files()).extracting(Markdown::toString).contains("README.md", "docs/migrating.md");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsSomewhere(Markdown file) {
        assertThat(file.targets().stream()
                        .map(URI::create)
                        .filter(target -> !target.isAbsolute() && !leadsSomewhere(file, target)))
                .as(file.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLabelIsDefined(Markdown file) {
        assertThat(file.undefinedLabels()).as(file.toString()).isEmpty();
    }

    /** Written as code, from the top folder: {@code deploy/check FILE}. */
    @ParameterizedTest
    @MethodSource("files")
    void everyPathThatIsNamedIsThere(Markdown file) {
        var folders = Checkout.folders();
        assertThat(file.codes().stream()
                        .map(code -> code.split("[ :]", 2)[0])
                        .filter(word -> word.matches("[\\w-]+/[\\w./-]*") && folders.contains(word.split("/", 2)[0]))
                        .filter(path -> !path.contains("/target/") && !Files.exists(Checkout.ROOT.resolve(path))))
                .as(file.toString())
                .isEmpty();
    }

    private static boolean leadsSomewhere(Markdown from, URI target) {
        var to = target.getPath().isEmpty()
                ? from.file()
                : from.file().resolveSibling(target.getPath()).normalize();
        return to.startsWith(Checkout.ROOT) && Files.exists(to) && hasAnchor(to, target.getFragment());
    }

    private static boolean hasAnchor(Path file, @Nullable String anchor) {
        return anchor == null || new Markdown(file).anchors().contains(anchor);
    }
}
