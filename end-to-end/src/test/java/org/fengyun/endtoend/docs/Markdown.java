package org.fengyun.endtoend.docs;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One Markdown file: where its links lead, and to which of its headings others may link. */
record Markdown(Path file) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern CODE = Pattern.compile("`(?<code>[^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[(?<label>[^]]+)]: (?<target>\\S+)$");
    private static final Pattern REFERENCE = Pattern.compile("(?<!])\\[(?<label>[^]\\[\n]{2,})](?![(:])");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(?<text>.+)$");

    /** What links lead to, as it is written. */
    List<String> targets() {
        var prose = CODE.matcher(outsideFences()).replaceAll("code");
        return Stream.concat(named(LINK, "target", prose), named(DEFINITION, "target", prose))
                .toList();
    }

    /** Links by a label that no line of this file defines. */
    List<String> undefinedLabels() {
        var prose = CODE.matcher(outsideFences()).replaceAll("code");
        var defined = named(DEFINITION, "label", prose).collect(toSet());
        return named(REFERENCE, "label", prose)
                .filter(label -> !defined.contains(label))
                .toList();
    }

    /** What stands between backticks in a line. */
    List<String> codes() {
        return named(CODE, "code", outsideFences()).toList();
    }

    /** As GitHub makes them of headings. */
    Set<String> anchors() {
        return named(HEADING, "text", outsideFences()).map(Markdown::anchor).collect(toSet());
    }

    @Override
    public String toString() {
        return Checkout.ROOT.relativize(file).toString();
    }

    private static String anchor(String heading) {
        var text = heading.replaceAll("]\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
        return text.strip().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private String outsideFences() {
        return FENCED.matcher(text()).replaceAll("");
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> named(Pattern pattern, String group, String text) {
        return pattern.matcher(text).results().map(found -> found.group(group));
    }
}
