package org.fengyun.endtoend.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Hands drills the composed system, which is theirs in common and goes with the last, and keeps what came of each. */
final class DrillBoard implements ParameterResolver, BeforeTestExecutionCallback, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(DrillBoard.class);
    private static final Map<Class<?>, Figures> FIGURES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Instant> BEGUN = new ConcurrentHashMap<>();
    private static final DrillTable TABLE = new DrillTable();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Composed.class || type == Figures.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Composed.class
                ? shared(context).computeIfAbsent(Composed.class, _ -> new Composed(), Composed.class)
                : figures(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        BEGUN.putIfAbsent(context.getRequiredTestClass(), Instant.now());
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        enter(context, "passed");
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        var message = Optional.ofNullable(cause).map(Throwable::toString).orElse("");
        figures(context)
                .add("FAILED: "
                        + message.lines()
                                .filter(line -> !line.isBlank())
                                .findFirst()
                                .orElse(""));
        enter(context, "FAILED");
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        testFailed(context, cause);
    }

    private static void enter(ExtensionContext context, String result) {
        var drill = context.getRequiredTestClass();
        var took = Duration.between(BEGUN.getOrDefault(drill, Instant.now()), Instant.now());
        TABLE.enter(drill, result, took, figures(context).lines());
    }

    private static Figures figures(ExtensionContext context) {
        return FIGURES.computeIfAbsent(context.getRequiredTestClass(), _ -> new Figures());
    }

    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
