package org.fengyun.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of an executable jar, run by the same JDK as this program. */
public final class JavaProgram {

    private JavaProgram() {}

    /** Gives {@code java FLAGS -jar JAR ARGUMENTS} as words. */
    public static List<String> words(List<String> flags, Path jar, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(arguments);
        return words;
    }

    /** Adds to the variables the locale that makes the JVM read file names and print in UTF-8, as it does in containers. */
    public static Map<String, String> environment(Map<String, String> variables) {
        var environment = new HashMap<>(variables);
        environment.putIfAbsent("LC_ALL", "C.UTF-8");
        return environment;
    }
}
