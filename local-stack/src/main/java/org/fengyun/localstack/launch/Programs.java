package org.fengyun.localstack.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is started for a service. */
interface Programs {

    /**
     * Gives what to start.
     *
     * @param jar the service as it was built
     * @param flags what the JVM is told on this machine
     */
    Program of(String name, Path jar, List<String> flags);

    /** Called once a service that was ready has ended orderly. */
    void ended(String name);

    /**
     * @param flags all that its JVM is told
     * @param variables what its environment has besides
     */
    record Program(Path jar, List<String> flags, Map<String, String> variables) {}
}
