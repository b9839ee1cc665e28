package org.fengyun.ticketing.attendee;

import java.util.List;
import org.fengyun.ticketing.client.DocumentKeyApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentKeyController implements DocumentKeyApi {
    /** What takes a second or two. */
    private static final int A_CALL = 2_000;

    private final Renewals renewals;

    DocumentKeyController(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public List<DocumentKey> keys() {
        return renewals.keys();
    }

    @Override
    public Renewal renew() {
        return renewals.renew(A_CALL);
    }
}
