package org.fengyun.deploy.wxcloud;

import static org.fengyun.deploy.wxcloud.Script.flag;
import static org.fengyun.deploy.wxcloud.Script.quoted;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Service;
import org.fengyun.deploy.cloudhost.Service.Elsewhere;
import org.fengyun.deploy.cloudhost.Service.EnvironmentValue;
import org.fengyun.deploy.cloudhost.Service.Written;

/**
 * All settings of a service at once, since each update replaces the whole set of variables, and one without a threshold sets the
 * scaling back. Values that are in no file come from the environment of whoever runs the script, and are in the script by name alone.
 */
final class Configure {
    /** {@code ${!name}} is the value of the variable that is called so. */
    private static final String VALUES = """
            missing=
            for name in NAMES; do
              [ -n "${!name:-}" ] || missing="$missing $name"
            done
            [ -z "$missing" ] || {
              echo "These are not set:$missing. Set them as environment variables and start again." >&2
              exit 1
            }

            # put NAME VALUE: adds a variable to the JSON in $variables.
            put() {
              local text= i
              case $2 in *[[:cntrl:]]*)
                echo "$1 has a line's end or another control character: take it out and start again." >&2
                exit 1
                ;;
              esac
              for ((i = 0; i < ${#2}; i++)); do
                case ${2:i:1} in '"' | '\\') text="$text\\\\" ;; esac
                text="$text${2:i:1}"
              done
              variables="$variables${variables:+,}\\"$1\\":\\"$text\\""
            }
            """;

    private Configure() {}

    static void all(Script script, List<Service> services) {
        script.add(VALUES.replace("NAMES", keys(services)));
        services.forEach(service -> one(script, service));
    }

    private static String keys(List<Service> services) {
        return services.stream()
                .flatMap(service -> service.values().stream())
                .flatMap(value -> value instanceof Elsewhere(var _, var key) ? Stream.of(key) : Stream.of())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" \\\n  "));
    }

    private static void one(Script script, Service service) {
        var port = Integer.toString(service.port());
        var puts = Stream.concat(Stream.of(new Written("PORT", port)), service.values().stream())
                .map(value -> "put %s %s\n".formatted(value.variable(), text(value)))
                .collect(Collectors.joining());
        script.add("""
                echo %s
                variables=
                %s# It prints all values, secrets too: they belong on no screen and in no log. --envParamsJson counts only beside --envParams.
                """.formatted(quoted("configuring " + service.name()), puts));
        script.call(
                "",
                service,
                "service:config update",
                Stream.of(
                        flag("cpu", service.size().cpu()),
                        flag("mem", service.size().memory()),
                        flag("minNum", service.fewest()),
                        flag("maxNum", service.most()),
                        flag("cpuThreshold", service.cpuThreshold()),
                        flag("customLogs", service.logs()),
                        flag("envParams", "PORT=" + port),
                        "--envParamsJson \"{$variables}\"",
                        "--noConfirm"),
                " >/dev/null");
    }

    private static String text(EnvironmentValue value) {
        return switch (value) {
            case Written(var _, var text) -> quoted(text);
            case Elsewhere(var _, var key) -> "\"$%s\"".formatted(key);
        };
    }
}
