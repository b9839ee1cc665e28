package org.fengyun.benchmarks.profile;

import jdk.jfr.consumer.RecordedEvent;

/** One question to a recording. */
interface Chapter {
    /** Gets every event of the time that counts, and takes those that it knows. */
    void take(RecordedEvent event);

    /** The answer, as Markdown. */
    String text();
}
