package org.fengyun.demo.door;

/** A setting is missing or wrong; the message names the variable and the remedy. */
public final class SettingProblem extends RuntimeException {
    SettingProblem(String message) {
        super(message);
    }
}
