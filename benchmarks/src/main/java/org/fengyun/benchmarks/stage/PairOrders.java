package org.fengyun.benchmarks.stage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.List;
import org.fengyun.benchmarks.load.Requests;

/** Orders of two tickets: each of another buyer, under a key of its own, for the tiers in turn, one show after the other. */
public final class PairOrders implements Requests {
    private final String host;
    private final String token;
    private final Buyers buyers;
    private final List<OpenShow> shows;
    private final int orders;
    private int made;
    private int show;
    private int ofShow;

    /** @param host and port of the service, as the request names it */
    public PairOrders(String host, String token, Buyers buyers, List<OpenShow> shows) {
        this.host = host;
        this.token = token;
        this.buyers = buyers;
        this.shows = shows;
        this.orders = Math.min(
                buyers.count(), shows.stream().mapToInt(OpenShow::orders).sum());
    }

    @Override
    public boolean next(ByteBuffer into) {
        if (made == orders) {
            return false;
        }
        if (ofShow == shows.get(show).orders()) {
            show++;
            ofShow = 0;
        }
        into.put(request(shows.get(show), buyers.arriving(made)).getBytes(US_ASCII));
        made++;
        ofShow++;
        return true;
    }

    private String request(OpenShow of, long buyer) {
        var tier = of.tierIds().get(ofShow % of.tierIds().size());
        var body = "{\"showId\":\"" + of.id() + "\",\"lines\":[{\"tierId\":\"" + tier
                + "\",\"quantity\":2}],\"seatIds\":[]}";
        return "POST /internal/buyers/" + buyer + "/orders HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                + token
                + "\r\nIdempotency-Key: order-" + of.id() + "-" + made
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }
}
