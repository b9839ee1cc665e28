package org.fengyun.miniprogram.standin;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the tests of a running edge share: it, those it calls, and a client. */
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "ticketing-service.read-timeout=1s",
            "service.token=" + Edge.SERVICE_TOKEN + ",the-token-before",
            "buyer-token.key=" + Edge.TOKEN_KEY
        })
@AutoConfigureRestTestClient
public abstract class Edge {
    public static final String SERVICE_TOKEN = "token-of-the-edges";
    public static final String TOKEN_KEY = "bWluaXByb2dyYW0tYXBpLXRlc3QtdG9rZW4ta2V5ISE=";

    protected static final StandIn CORE = StandIn.start();
    protected static final StandIn WECHAT = StandIn.start();

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    @Autowired
    protected RestTestClient client;

    @LocalServerPort
    protected int port;

    /** An id that no test has used: nothing is cached under it. */
    protected static String newId() {
        return Long.toString(IDS.incrementAndGet());
    }

    protected static String order(String id) {
        return """
        {"id":"%s","showId":"7","status":"PENDING_PAYMENT","closedReason":null,"total":36000,"discount":0,\
        "createdAt":"2026-11-01T10:00:00Z","expiresAt":"2026-11-01T10:15:00Z","paidAt":null,\
        "tickets":[{"id":"71","tierId":"8","price":36000,"status":"HELD",\
        "seat":{"id":"9","zone":"East","row":"3","number":"12"}}]}""".formatted(id);
    }

    protected static String show(String id) {
        return """
        {"id":"%s","eventId":"5","startsAt":"2026-12-24T12:00:00Z","saleOpensAt":"2026-11-01T10:00:00Z",\
        "saleClosesAt":"2026-12-24T12:00:00Z","seating":"GENERAL","realName":false,"limitPerBuyer":4,\
        "tiers":[{"id":"8","name":"Stalls","price":18000,"availability":"FEW",\
        "limitPerBuyer":2,"voucherOnly":false}]}""".formatted(id);
    }
}
