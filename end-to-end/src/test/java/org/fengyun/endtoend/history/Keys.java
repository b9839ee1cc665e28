package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;

/** A buyer's key makes one order, which whoever asks again under it hears of, and another key makes another. */
record Keys(Story story) {
    private record Origin(String buyer, String key) {}

    Stream<String> flaws() {
        var byKey = story.placings().collect(groupingBy(call -> new Origin(call.buyer(), call.key())));
        var byOrder = story.placings().filter(call -> call.told().isPresent()).collect(groupingBy(Keys::orderId));
        return Stream.concat(
                byKey.values().stream().flatMap(Keys::ofOneKey),
                byOrder.values().stream()
                        .filter(calls ->
                                calls.stream().map(Call::key).distinct().count() > 1)
                        .map(calls -> "two keys made one order: " + calls));
    }

    private static Stream<String> ofOneKey(List<Call> calls) {
        var acknowledged = calls.stream().filter(Call::isAcknowledged).toList();
        return Stream.concat(
                Stream.of(
                                acknowledged.stream()
                                                        .map(Keys::orderId)
                                                        .distinct()
                                                        .count()
                                                > 1
                                        ? "one key made two orders: " + acknowledged
                                        : "",
                                acknowledged.stream()
                                                        .map(Call::asked)
                                                        .distinct()
                                                        .count()
                                                > 1
                                        ? "one key was taken for two requests: " + acknowledged
                                        : "")
                        .filter(flaw -> !flaw.isEmpty()),
                calls.stream()
                        .filter(call -> call.problem().equals("key-reused"))
                        .filter(refused -> calls.stream().noneMatch(other -> mayHaveUsedUp(other, refused)))
                        .map(refused -> "refused though no other request used the key: " + refused));
    }

    private static String orderId(Call call) {
        return call.told().map(Order::id).orElse("none");
    }

    private static boolean mayHaveUsedUp(Call other, Call refused) {
        return other.mayHaveWorked()
                && !other.asked().equals(refused.asked())
                && other.span().from().isBefore(refused.span().to());
    }
}
