package org.fengyun.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** An overlay as it was rendered, or changed. */
record Edited(String text) {
    static final Path CHECKOUT = Path.of("..");
    static final Path RENDERED = CHECKOUT.resolve("deploy/kubernetes/rendered");
    private static final String BETWEEN = "---\n";
    private static final Pattern KIND = Pattern.compile("^kind: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("^  name: (\\S+)$", Pattern.MULTILINE);

    static Edited of(String overlay) throws IOException {
        return new Edited(Files.readString(RENDERED.resolve(overlay + ".yaml")));
    }

    /** Changes the first {@code old} of a document, which has to be there. */
    Edited with(String document, String old, String changed) {
        var whole = document(document);
        assertThat(whole).as(document).contains(old);
        var at = whole.indexOf(old);
        return new Edited(text.replace(whole, whole.substring(0, at) + changed + whole.substring(at + old.length())));
    }

    Edited without(String document) {
        return new Edited(text.replace(document(document) + BETWEEN, ""));
    }

    Edited and(String document) {
        return new Edited(text + BETWEEN + document);
    }

    /** @param id such as {@code Deployment/ticketing-service}, or what it begins with */
    String document(String id) {
        return Arrays.stream(text.split(BETWEEN))
                .filter(document -> id(document).startsWith(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id));
    }

    /** The whole of an id that begins so. */
    String whole(String id) {
        return id(document(id));
    }

    private static String id(String document) {
        var kind = KIND.matcher(document);
        var name = NAME.matcher(document);
        return kind.find() && name.find() ? kind.group(1) + "/" + name.group(1) : "";
    }

    /** What is printed, a line each. */
    List<String> checked(Path folder, int status) throws IOException {
        var file = Files.writeString(folder.resolve("edited.yaml"), text);
        return check(status, file.toString());
    }

    static List<String> check(int status, String... files) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(new Check(CHECKOUT, out).run(List.of(files)))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
