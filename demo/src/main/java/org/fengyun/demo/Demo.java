package org.fengyun.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.fengyun.demo.door.DoorProblem;
import org.fengyun.demo.door.Environment;
import org.fengyun.demo.door.SettingProblem;
import org.fengyun.demo.seed.Seed;
import org.fengyun.demo.tour.Tour;

/** {@code java -jar demo.jar seed} puts the demo's programme in; {@code tour} plays a buyer and a gate. */
public final class Demo {
    private static final String USAGE = """
            Usage: java -jar demo.jar COMMAND
              seed  put the demo's programme in through the admin API; what is there already stays
              tour  play a buyer and a gate, and check every answer: exit status 0 if all is as it should be""";

    private final PrintStream out;
    private final Environment environment;

    Demo(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.environment = new Environment(variables);
    }

    static void main(String[] arguments) {
        // Posters are drawn without a screen, and Chinese is printed whatever the terminal's locale says.
        System.setProperty("java.awt.headless", "true");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Demo(out, System.getenv()).run(arguments));
    }

    /** @return the exit status: 0 done, 1 not as it should be, 2 called or set up wrongly */
    int run(String... arguments) {
        try {
            return switch (String.join(" ", arguments)) {
                case "seed" -> {
                    new Seed(environment, Clock.systemUTC(), out).run();
                    yield 0;
                }
                case "tour" -> new Tour(environment, Clock.systemUTC(), out).run() ? 0 : 1;
                default -> {
                    out.println(USAGE);
                    yield 2;
                }
            };
        } catch (SettingProblem problem) {
            out.println(problem.getMessage());
            return 2;
        } catch (DoorProblem problem) {
            out.println("✗ " + problem.getMessage());
            return 1;
        }
    }
}
