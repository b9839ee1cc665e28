package org.fengyun.demo.door;

/** A service cannot be reached, or answers what it should not. */
public final class DoorProblem extends RuntimeException {
    DoorProblem(String message) {
        super(message);
    }

    DoorProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
