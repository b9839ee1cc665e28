package org.fengyun.simulator.store;

import java.nio.file.Path;

/** The data folder cannot be used, so the simulator does not start. */
public final class StoreUnusable extends RuntimeException {

    private final Path folder;

    StoreUnusable(Path folder, Exception cause) {
        super("The data folder " + folder + " cannot be used: " + cause.getMessage(), cause);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
