package org.fengyun.miniprogram.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose address a call comes from. Proxies add the address that they see behind those that they were told, so what is
 * on the left a client may have made up. The nearest that is of the public network is the one that the outermost of our
 * own proxies saw: whatever stands before it is hearsay, and those behind it are our proxies themselves.
 */
final class ClientAddress {
    /** The first that was sent counts: an inner proxy that overwrites the usual header keeps what it found in the other. */
    private static final List<String> HEADERS = List.of("X-Original-Forwarded-For", "X-Forwarded-For");

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String ofConnection(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteAddr())
                .flatMap(ClientAddress::parse)
                .map(ClientAddress::written)
                .orElse("unknown");
    }

    static String behindGateway(HttpServletRequest request) {
        var hops = HEADERS.stream()
                .map(header -> hops(request, header))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
        var nearest = hops.reversed();
        return nearest.stream()
                .filter(Predicate.not(ClientAddress::isOfPrivateNetwork))
                .findFirst()
                .or(() -> nearest.stream().findFirst())
                .map(ClientAddress::written)
                .orElseGet(() -> ofConnection(request));
    }

    /** From the farthest to the nearest; what is no address ends the chain, as nobody can tell who wrote it. */
    private static List<InetAddress> hops(HttpServletRequest request, String header) {
        var names = Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        var hops = new ArrayList<InetAddress>();
        for (var name : names.reversed()) {
            var hop = parse(name);
            if (hop.isEmpty()) {
                break;
            }
            hops.addFirst(hop.get());
        }
        return hops;
    }

    private static Optional<InetAddress> parse(String name) {
        return Stream.of(name, name.replaceFirst(":\\d+$", ""))
                .map(ClientAddress::literal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> literal(String name) {
        try {
            return Optional.of(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOfPrivateNetwork(InetAddress address) {
        return address.isSiteLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || isShared(address.getAddress());
    }

    /** 100.64.0.0/10 of carriers and clouds (RFC 6598), and fc00::/7 (RFC 4193). */
    private static boolean isShared(byte[] address) {
        return address.length == Integer.BYTES
                ? address[0] == 100 && (address[1] & 0xC0) == 64
                : (address[0] & 0xFE) == 0xFC;
    }

    private static String written(InetAddress address) {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES);
    }
}
