package org.fengyun.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
}
