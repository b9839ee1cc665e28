package org.fengyun.localstack.servers;

import java.util.Locale;
import org.fengyun.localstack.process.StartFailure;

/** The systems for which the embedded servers exist. */
enum Platform {
    LINUX_X86_64,
    MACOS_ARM64;

    /** @throws StartFailure on any other system, with the way around */
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        return switch (system.toLowerCase(Locale.ROOT) + " " + architecture) {
            case "linux amd64", "linux x86_64" -> LINUX_X86_64;
            case "mac os x aarch64" -> MACOS_ARM64;
            default ->
                throw new StartFailure(
                        "The embedded servers run on Linux x86-64 and macOS arm64; this is %s %s. Use containers: docker compose up."
                                .formatted(system, architecture));
        };
    }
}
