package org.fengyun.benchmarks.load;

import java.nio.ByteBuffer;

/** What the clients ask for, one request after the other. */
public interface Requests {
    /** Puts the next request whole, as HTTP/1.1 has it on the wire. False, and nothing is put, when none is left. */
    boolean next(ByteBuffer into);
}
