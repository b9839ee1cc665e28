package org.fengyun.endtoend.drill;

import static org.fengyun.endtoend.drill.Docker.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A container beside the composed system, which nobody calls.
 *
 * @param options of {@code docker run}
 * @param program its words, in the place of the image's
 */
record Launch(String image, Map<String, String> environment, List<String> options, List<String> program) {

    /** Runs it until it ends. */
    Docker.Ended run() {
        return Docker.run(words("--rm"), Map.of());
    }

    /** Runs it in the background. */
    Container start() {
        var words = words("--detach");
        return new Container(docker(words.subList(1, words.size()).toArray(String[]::new)));
    }

    private List<String> words(String how) {
        var words = new ArrayList<>(List.of("docker", "run", how, "--read-only", "--tmpfs=/tmp", "--memory=768m"));
        environment.forEach((name, value) -> words.add("--env=%s=%s".formatted(name, value)));
        words.addAll(options);
        words.add(image);
        words.addAll(program);
        return words;
    }
}
