package org.fengyun.deploy.cloudhost;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fengyun.deploy.cloudhost.Setting.Kept;
import org.fengyun.deploy.cloudhost.Setting.Plain;
import org.fengyun.deploy.cloudhost.Setting.Unclear;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/**
 * A service that was checked.
 *
 * @param open whether it has a public address
 * @param fewest instances
 * @param most instances
 * @param cpuThreshold in percent
 * @param logs where WeChat Cloud Hosting takes its log from
 * @param startDelay how many seconds after its start it is first asked whether it lives
 * @param tag of its image
 * @param values of its environment, in the order of the file
 */
public record Service(
        String name,
        boolean open,
        Size size,
        int fewest,
        int most,
        int port,
        int cpuThreshold,
        String logs,
        int startDelay,
        String tag,
        List<EnvironmentValue> values) {

    /** What a variable is set to. */
    public sealed interface EnvironmentValue {
        String variable();
    }

    /** Written in the file. */
    public record Written(String variable, String text) implements EnvironmentValue {}

    /** Kept elsewhere, under this key. */
    public record Elsewhere(String variable, String key) implements EnvironmentValue {}

    /** The default of the platform. */
    private static final int START_DELAY = 2;

    static Service of(Declared declared) {
        var container = declared.container().orElseThrow();
        return new Service(
                declared.name().orElseThrow().text(),
                declared.isPublic(),
                declared.resources("limits").flatMap(SizeRules::sizeOf).orElseThrow(),
                number(declared.scale(KnativeForm.MIN_SCALE)).orElseThrow(),
                number(declared.scale(KnativeForm.MAX_SCALE)).orElseThrow(),
                number(declared.port()).orElseThrow(),
                number(declared.annotation(KnativeForm.CPU_THRESHOLD)).orElseThrow(),
                declared.annotation(KnativeForm.LOGS).orElseThrow().text(),
                number(container.fields("startupProbe").flatMap(probe -> probe.scalar("initialDelaySeconds")))
                        .orElse(START_DELAY),
                container
                        .scalar("image")
                        .flatMap(image -> Image.tag(image.text()))
                        .orElseThrow(),
                declared.settings().stream().map(Service::value).toList());
    }

    private static OptionalInt number(Optional<Scalar> scalar) {
        return scalar.map(it -> Numbers.read(it.text())).orElse(OptionalInt.empty());
    }

    private static EnvironmentValue value(Setting setting) {
        var variable = setting.name().text();
        return switch (setting) {
            case Plain plain -> new Written(variable, plain.value().text());
            case Kept kept -> new Elsewhere(variable, kept.key().text());
            case Unclear _ -> throw new IllegalArgumentException(variable + " was refused before");
        };
    }
}
