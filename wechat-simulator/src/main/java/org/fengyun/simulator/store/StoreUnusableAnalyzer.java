package org.fengyun.simulator.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a broken data folder into advice where there would be a stack trace. */
final class StoreUnusableAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreUnusable cause) {
        var action = """
                SIMULATOR_DATA names this folder. Stop another simulator that uses it, make it writable, give another \
                folder, or, if its file is broken, delete %s (payments in it are forgotten).""".formatted(cause.folder().resolve("simulator.mv"));
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
