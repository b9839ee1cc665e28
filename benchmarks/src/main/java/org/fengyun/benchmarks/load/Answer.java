package org.fengyun.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/**
 * The least of HTTP/1.1 that a client has to read: where an answer ends, what it is, and whether the connection stays.
 *
 * @param id the first {@code "id"} in the body, 0 where there is none
 */
record Answer(int status, long id, boolean closing) {
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String ID = "\"id\":\"";
    private static final int HEXADECIMAL = 16;

    /** The answer that these bytes are, or nothing while some are missing. */
    static Optional<Answer> read(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, ISO_8859_1);
        var endOfHead = text.indexOf(END_OF_HEAD);
        if (endOfHead < 0) {
            return Optional.empty();
        }
        var head = text.substring(0, endOfHead).toLowerCase(Locale.ROOT);
        if (!isWhole(text, endOfHead + END_OF_HEAD.length(), head)) {
            return Optional.empty();
        }
        var status = Integer.parseInt(text.substring(STATUS_FROM, STATUS_TO));
        return Optional.of(new Answer(status, id(text, endOfHead), head.contains("\r\nconnection: close")));
    }

    private static boolean isWhole(String text, int body, String head) {
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            return endsInChunks(text, body);
        }
        var name = "\r\ncontent-length: ";
        var from = head.indexOf(name);
        return from < 0 || text.length() - body >= number(head, from + name.length());
    }

    private static boolean endsInChunks(String text, int body) {
        for (int from = body; ; ) {
            var lineEnd = text.indexOf("\r\n", from);
            if (lineEnd < 0) {
                return false;
            }
            var size = Integer.parseInt(text.substring(from, lineEnd), HEXADECIMAL);
            from = lineEnd + 2 + size + 2;
            if (from > text.length()) {
                return false;
            }
            if (size == 0) {
                return true;
            }
        }
    }

    private static long id(String text, int from) {
        var name = text.indexOf(ID, from);
        return name < 0 ? 0 : number(text, name + ID.length());
    }

    private static long number(String text, int from) {
        var to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return Long.parseLong(text.substring(from, to));
    }
}
