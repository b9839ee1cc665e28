package org.fengyun.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One client's connection, which it keeps as long as the server does. */
final class Connection implements AutoCloseable {
    private static final int LARGEST_REQUEST = 4 * 1024;
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
    private SocketChannel channel;
    private long sentAt;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        var opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    /** Sends the next request; false if none is left. */
    boolean send(Requests requests) throws IOException {
        out.clear();
        if (!requests.next(out)) {
            return false;
        }
        out.flip();
        sentAt = System.nanoTime();
        // a request is far smaller than the socket's buffer, which is empty between an answer and the next request
        while (out.hasRemaining()) {
            channel.write(out);
        }
        return true;
    }

    /** Reads what is there: the answer, once it is whole. */
    Optional<Answer> receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection before it answered");
        }
        var answer = Answer.read(in.array(), in.position());
        if (answer.isPresent()) {
            in.clear();
        } else if (!in.hasRemaining()) {
            throw new IOException("an answer is larger than " + LARGEST_ANSWER + " bytes");
        }
        return answer;
    }

    /** When the last request was sent, by {@link System#nanoTime()}. */
    long sentAt() {
        return sentAt;
    }

    void reopen() throws IOException {
        close();
        in.clear();
        channel = open();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
