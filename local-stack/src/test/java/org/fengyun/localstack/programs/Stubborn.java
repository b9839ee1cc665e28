package org.fengyun.localstack.programs;

import java.util.concurrent.locks.LockSupport;

/** Starts, prints what it is told to, and then neither ends nor takes notice of SIGTERM. */
final class Stubborn {

    private Stubborn() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(Stubborn::sleepForEver));
        System.out.println(String.join(" ", args));
        sleepForEver();
    }

    private static void sleepForEver() {
        while (true) {
            LockSupport.park();
        }
    }
}
