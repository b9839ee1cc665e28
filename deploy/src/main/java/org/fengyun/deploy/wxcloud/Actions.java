package org.fengyun.deploy.wxcloud;

import static org.fengyun.deploy.wxcloud.Script.flag;
import static org.fengyun.deploy.wxcloud.Script.quoted;

import java.util.List;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Service;

/** What is done to services, as calls of the {@code wxcloud} command line 2.2, around its traps. */
final class Actions {
    private static final String GRAY = """
            # Without --noConfirm, which would make it FULL: the one question that it asks is answered here. The shares are set in the console.
            """;

    /** {@code --detach} does not end it here, but keeps it quiet. */
    private static final String BOUNDED = """
            # bounded SECONDS COMMAND...: wxcloud waits for the end of a failed rollback for ever.
            bounded() {
              local left=$1 pid
              shift
              "$@" </dev/null &
              pid=$!
              while [ "$left" -gt 0 ] && kill -0 "$pid" 2>/dev/null; do
                sleep 1
                left=$((left - 1))
              done
              if kill "$pid" 2>/dev/null; then
                echo 'It has not ended in time: look in the console (wxcloud version:list) before you try again.' >&2
                exit 1
              fi
              wait "$pid"
            }
            """;

    private Actions() {}

    static String script(Options options, List<Service> services) {
        var script = new Script(options, services);
        switch (options.action()) {
            case CREATE -> services.forEach(service -> create(script, service));
            case CONFIGURE -> Configure.all(script, services);
            case RELEASE -> services.forEach(service -> release(script, service, options));
            case ROLLBACK -> services.forEach(service -> rollback(script.add(BOUNDED), service, options));
        }
        return script.toString();
    }

    private static void create(Script script, Service service) {
        script.add("echo %s\n"
                .formatted(quoted("creating %s, %s"
                        .formatted(service.name(), service.open() ? "with a public address" : "not public"))));
        script.call("", service, "service:create", service.open() ? Stream.of("--isPublic") : Stream.of(), "");
    }

    /**
     * The variables are not given again: an update by this command would leave the new ones, but set the scaling back to 60 percent
     * of CPU, and it has no flag for it. They are those of the last configure.
     */
    private static void release(Script script, Service service, Options options) {
        var tag = options.value("--tag").orElse(service.tag());
        var kind = options.gray() ? "GRAY" : "FULL";
        script.add("echo %s\n%s"
                .formatted(
                        quoted("releasing %s %s, %s".formatted(service.name(), tag, kind)),
                        options.gray() ? GRAY : ""));
        script.call(
                "",
                service,
                "run:deploy",
                Stream.of(
                        flag("libraryImage", tag),
                        flag("containerPort", service.port()),
                        flag("releaseType", kind),
                        flag("remark", options.value("--remark").orElse("image " + tag)),
                        options.gray() ? "--detach" : "--detach --noConfirm"),
                options.gray() ? " <<<yes" : "");
        script.call("", service, "version:list", Stream.of(), "");
    }

    private static void rollback(Script script, Service service, Options options) {
        script.add("echo %s\n".formatted(quoted("taking %s back to %s".formatted(service.name(), options.version()))));
        script.call(
                "bounded %d ".formatted(options.timeout()),
                service,
                "run:rollback",
                Stream.of(flag("version", options.version()), "--detach --noConfirm"),
                "");
    }
}
