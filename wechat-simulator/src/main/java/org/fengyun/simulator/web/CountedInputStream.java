package org.fengyun.simulator.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Reads as many bytes as allowed; the one after them is {@link RequestTooLarge}. */
final class CountedInputStream extends ServletInputStream {

    private final ServletInputStream source;
    private long left;

    CountedInputStream(ServletInputStream source, long limit) {
        this.source = source;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        var next = source.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = source.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new RequestTooLarge();
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }
}
