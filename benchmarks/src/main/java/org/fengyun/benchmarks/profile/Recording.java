package org.fengyun.benchmarks.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;

/** What Flight Recorder wrote, between two moments. */
record Recording(Path file, Instant from, Instant to) {
    void read(List<? extends Chapter> chapters) {
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (!event.getStartTime().isBefore(from) && !event.getEndTime().isAfter(to)) {
                    chapters.forEach(chapter -> chapter.take(event));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
