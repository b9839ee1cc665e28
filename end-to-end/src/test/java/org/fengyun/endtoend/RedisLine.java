package org.fengyun.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.fengyun.localstack.testing.RedisAccess;

/** Speaks to Redis as a person at its port would. */
record RedisLine(RedisAccess redis) {
    /** Returns the first line of its answer. */
    String say(String command) {
        var address = URI.create(redis.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return String.valueOf(new BufferedReader(answer).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
