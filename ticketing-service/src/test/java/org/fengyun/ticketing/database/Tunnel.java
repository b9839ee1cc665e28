package org.fengyun.ticketing.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** The way to a server, on which everything can come to a stop: connections are made and kept, and nothing comes through. */
final class Tunnel implements AutoCloseable {
    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private volatile CountDownLatch frozen = new CountDownLatch(0);

    /** @param address host:port of the server */
    Tunnel(String address) {
        var colon = address.lastIndexOf(':');
        host = address.substring(0, colon);
        port = Integer.parseInt(address.substring(colon + 1));
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    void freeze() {
        frozen = new CountDownLatch(1);
    }

    /** What was sent meanwhile comes through. */
    void thaw() {
        frozen.countDown();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitThaw();
            var server = new Socket(host, port);
            Thread.startVirtualThread(() -> carry(client, server));
            carry(server, client);
        } catch (IOException _) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException _) {
            // One end is gone; the other goes with it.
        }
    }

    private void carry(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            awaitThaw();
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private void awaitThaw() {
        try {
            frozen.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
