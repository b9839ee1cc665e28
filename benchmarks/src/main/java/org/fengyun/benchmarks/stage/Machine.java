package org.fengyun.benchmarks.stage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on. */
public final class Machine {
    private static final String NOT_KNOWN = "not known";
    private static final long GIB = 1L << 30;

    private Machine() {}

    /** @param data where the database keeps its data */
    public static Map<String, String> facts(Path data) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "processor",
                "%d cores, %s".formatted(system.getAvailableProcessors(), valueIn("/proc/cpuinfo", "model name")));
        facts.put("memory", "%d GiB".formatted((system.getTotalMemorySize() + GIB / 2) / GIB));
        facts.put(
                "system",
                "%s, %s %s"
                        .formatted(valueIn("/etc/os-release", "PRETTY_NAME"), system.getName(), system.getVersion()));
        facts.put("file system of the data", fileSystem(data));
        facts.put("JDK", System.getProperty("java.vm.vendor") + " " + Runtime.version());
        return facts;
    }

    private static String fileSystem(Path data) {
        try {
            return Files.getFileStore(data).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value behind {@code NAME : value} or {@code NAME="value"}. */
    private static String valueIn(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]", "")
                            .replace("\"", "")
                            .strip())
                    .findFirst()
                    .orElse(NOT_KNOWN);
        } catch (IOException _) {
            return NOT_KNOWN;
        }
    }
}
