package org.fengyun.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Times what every commit waits for: a few bytes appended to a file, and synced. */
public final class SyncProbe {
    private static final int TIMES = 400;
    private static final int BYTES = 4096;
    private static final int MICRO = 1_000;
    private static final int HUNDRED = 100;

    private SyncProbe() {}

    /** In microseconds. */
    public record Syncs(long median, long p99) {}

    public static Syncs measure(Path folder) {
        var nanos = new long[TIMES];
        var file = folder.resolve("sync-probe");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                var begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(BYTES));
                channel.force(false);
                nanos[i] = System.nanoTime() - begin;
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.sort(nanos);
        return new Syncs(nanos[TIMES / 2] / MICRO, nanos[TIMES * (HUNDRED - 1) / HUNDRED] / MICRO);
    }
}
