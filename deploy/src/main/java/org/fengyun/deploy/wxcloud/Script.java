package org.fengyun.deploy.wxcloud;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Service;

/** A script of bash, made for version 3.2 too, which macOS has. Whatever it is made of is quoted, whether it needs it or not. */
final class Script {
    private final StringBuilder text = new StringBuilder();
    private final Options options;

    Script(Options options, List<Service> services) {
        this.options = options;
        text.append("""
                #!/usr/bin/env bash
                # %s %s in %s (%s). Made of cloudhost.yaml by deploy/wxcloud/commands: read it, then run it with bash.
                set -euo pipefail

                command -v wxcloud >/dev/null || {
                  echo 'wxcloud was not found: npm install --global @wxcloud/cli, and then wxcloud login' >&2
                  exit 1
                }
                """.formatted(
                        options.action().name().toLowerCase(Locale.ROOT),
                        services.stream().map(Service::name).collect(Collectors.joining(", ")),
                        options.env(),
                        options.region()));
    }

    /** Lines as they are, after an empty one. */
    Script add(String lines) {
        text.append('\n').append(lines);
        return this;
    }

    /**
     * @param before what runs the command, if anything
     * @param words as {@link #flag} makes them
     * @param after redirections
     */
    Script call(String before, Service service, String command, Stream<String> words, String after) {
        var common = Stream.of(
                flag("region", options.region()), flag("envId", options.env()), flag("serviceName", service.name()));
        var line = Stream.concat(Stream.of(before + "wxcloud " + command), Stream.concat(common, words))
                .collect(Collectors.joining(" \\\n  "));
        text.append(line).append(after).append('\n');
        return this;
    }

    static String flag(String name, Object value) {
        return "--%s %s".formatted(name, quoted(value.toString()));
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
