package org.fengyun.ticketing.sale;

import java.util.List;
import net.jqwik.api.statistics.Statistics;
import org.fengyun.ticketing.sale.model.Command;
import org.fengyun.ticketing.sale.model.Model.Answer;

/** What histories lead to, counted: a property whose histories leave something out says too little, and fails. */
final class Seen {
    private static final String ACCEPTED = "accepted";
    private static final String NONSENSE = "nonsense";
    private static final List<String> ANSWERS = List.of(
            ACCEPTED,
            NONSENSE,
            "key-reused",
            "not-on-sale",
            "order-too-large",
            "limit-reached",
            "voucher-not-valid",
            "voucher-needed",
            "voucher-used-up",
            "sold-out",
            "seat-taken",
            "already-has-ticket");

    private Seen() {}

    static void command(Command command) {
        Statistics.label("commands").collect(command.getClass().getSimpleName());
    }

    static void answer(Answer answer) {
        Statistics.label("answers")
                .collect(
                        switch (answer) {
                            case Answer.Accepted _ -> ACCEPTED;
                            case Answer.Refused(var reason) -> reason.startsWith("[") ? NONSENSE : reason;
                        });
    }

    /** In the end there has been every kind of command and of answer. */
    static void everything() {
        Statistics.label("commands").coverage(commands -> {
            for (var kind : Command.class.getPermittedSubclasses()) {
                commands.check(kind.getSimpleName()).count(times -> times > 0);
            }
        });
        Statistics.label("answers")
                .coverage(answers ->
                        ANSWERS.forEach(answer -> answers.check(answer).count(times -> times > 0)));
    }
}
