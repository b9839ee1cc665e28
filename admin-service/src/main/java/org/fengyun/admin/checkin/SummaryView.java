package org.fengyun.admin.checkin;

import java.util.List;
import org.fengyun.ticketing.client.CheckInApi;

/**
 * How far the admission has come.
 *
 * @param valid tickets that may still come
 * @param used tickets that are in
 * @param conflicts how many offline scans wait for a person to look at them
 * @param gates the 100 gates that admitted most
 */
record SummaryView(int valid, int used, int lastFiveMinutes, int conflicts, List<GateView> gates) {

    static SummaryView of(CheckInApi.Summary summary) {
        return new SummaryView(
                summary.valid(),
                summary.used(),
                summary.lastFiveMinutes(),
                summary.conflicts(),
                summary.gates().stream().map(GateView::of).toList());
    }

    record GateView(String gate, int used) {
        static GateView of(CheckInApi.GateCount gate) {
            return new GateView(gate.gate(), gate.used());
        }
    }
}
