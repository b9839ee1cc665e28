package org.fengyun.localstack.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends Redis one command and reads one line. */
final class RedisLine {

    private RedisLine() {}

    static String ask(String url, String command) throws IOException {
        try (var socket = new Socket(
                        InetAddress.ofLiteral("127.0.0.1"), URI.create(url).getPort());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return String.valueOf(answers.readLine());
        }
    }
}
