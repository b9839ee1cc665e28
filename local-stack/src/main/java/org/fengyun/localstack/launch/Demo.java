package org.fengyun.localstack.launch;

import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.JavaProgram;

/** The demo's program: fills the system, and plays the tour. */
final class Demo {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Layout layout;
    private final Map<String, String> environment;

    Demo(Layout layout, Map<String, String> environment) {
        this.layout = layout;
        this.environment = environment;
    }

    /** Runs one of its commands, shows what it prints, and gives its exit status. */
    int run(String command) throws InterruptedException {
        var words = JavaProgram.words(FLAGS, layout.jar("demo"), List.of(command));
        try (var child = ChildProcess.attached("demo " + command, words, JavaProgram.environment(environment))) {
            return child.waitFor();
        }
    }
}
