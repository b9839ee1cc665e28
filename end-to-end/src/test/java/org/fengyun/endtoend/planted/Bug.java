package org.fengyun.endtoend.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A bug that somebody could make, as its file tells it: what is written instead of what, in which files, and who notices.
 *
 * @param name of its file, without its ending
 * @param title in one line
 * @param module whose tests catch it
 * @param tests as surefire takes them, each of which fails
 */
record Bug(String name, String title, String module, List<String> tests, List<Change> changes) {
    private static final Pattern FORM =
            Pattern.compile("# (?<title>.+)\\Rcaught-by: (?<module>\\S+) (?<tests>.+)\\R(?<changes>(?s:.+))");
    private static final Pattern CHANGE =
            Pattern.compile("\\s*--- (?<file>\\S+)\\R<<<<\\R(?<from>(?s:.*?))====\\R(?<to>(?s:.*?))>>>>\\s*");

    /**
     * Written instead of what stands there once; white space does not count, so that formatting does not either.
     *
     * @param file from the root of the checkout
     */
    record Change(String file, String from, String to) {
        /** @throws IllegalStateException unless the text has it once */
        String in(String text) {
            var words = Pattern.compile("\\s+").splitAsStream(from.strip()).map(Pattern::quote);
            var place = Pattern.compile(words.reduce((a, b) -> a + "\\s+" + b).orElseThrow());
            var found = place.matcher(text).results().toList();
            if (found.size() != 1) {
                throw new IllegalStateException(
                        "%s has this %d times, not once:%n%s".formatted(file, found.size(), from));
            }
            MatchResult only = found.getFirst();
            return text.substring(0, only.start()) + to.strip() + text.substring(only.end());
        }
    }

    /** All of the folder, by name. */
    static List<Bug> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var bugs = new ArrayList<Bug>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".bug")).toList()) {
                bugs.add(read(file));
            }
            bugs.sort(Comparator.comparing(Bug::name));
            return bugs;
        }
    }

    private static Bug read(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".bug", "");
        var form = FORM.matcher(Files.readString(file));
        if (!form.matches()) {
            throw new IllegalStateException(file + " is not: # title, caught-by: module tests, changes");
        }
        return new Bug(
                name,
                form.group("title"),
                form.group("module"),
                List.of(form.group("tests").split(",\\s*")),
                changes(file, form.group("changes")));
    }

    private static List<Change> changes(Path file, String text) {
        var changes = new ArrayList<Change>();
        var next = CHANGE.matcher(text);
        while (next.lookingAt()) {
            changes.add(new Change(next.group("file"), next.group("from"), next.group("to")));
            next.region(next.end(), text.length());
        }
        if (changes.isEmpty() || next.regionStart() != text.length()) {
            throw new IllegalStateException(file + " is not a list of: --- file, <<<<, old, ====, new, >>>>");
        }
        return changes;
    }
}
