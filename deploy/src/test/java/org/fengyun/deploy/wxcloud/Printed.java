package org.fengyun.deploy.wxcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code deploy/wxcloud/commands} printed, and what comes of running it with a command line that only writes down its calls. */
record Printed(int status, String script, String complaint) {

    static Printed of(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = new Commands(Path.of(".."), stream(out), stream(err)).run(List.of(words));
        return new Printed(status, text(out), text(err));
    }

    /** In an environment of ours, of all services unless some are named. */
    static Printed of(String action, List<String> more) {
        var all = Stream.concat(Stream.of(action, "--env", "prod-1a", "--region", "ap-guangzhou"), more.stream());
        return of(all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** @param calls of the command line, each with its words */
    record Run(int status, String output, List<List<String>> calls) {}

    /** @param wxcloud what the command line does, in bash, after it has written down its words */
    Run run(Path folder, Map<String, String> environment, String wxcloud) throws IOException, InterruptedException {
        assertThat(complaint).isEmpty();
        var calls = folder.resolve("calls");
        var program = Files.writeString(folder.resolve("wxcloud"), """
                #!/usr/bin/env bash
                printf '%%s\\n' "$@" '--end--' >>'%s'
                %s
                """.formatted(calls, wxcloud));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder(
                "bash", Files.writeString(folder.resolve("script.sh"), script).toString());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        var output = folder.resolve("output");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output), Files.exists(calls) ? words(calls) : List.of());
    }

    private static List<List<String>> words(Path calls) throws IOException {
        return Stream.of(Files.readString(calls).split("--end--\n", 0))
                .map(call -> call.lines().toList())
                .toList();
    }
}
