package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a selector selects. */
final class Labels {
    private Labels() {}

    static boolean match(LabelSelector selector, Map<String, String> labels) {
        return wanted(selector).entrySet().stream().allMatch(it -> it.getValue().equals(labels.get(it.getKey())))
                && conditions(selector).stream().allMatch(it -> match(it, labels));
    }

    static boolean selectsAll(LabelSelector selector) {
        return wanted(selector).isEmpty() && conditions(selector).isEmpty();
    }

    private static boolean match(LabelSelectorRequirement condition, Map<String, String> labels) {
        var value = labels.get(condition.getKey());
        var values = Optional.ofNullable(condition.getValues()).orElse(List.of());
        return switch (condition.getOperator()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            default -> value == null;
        };
    }

    private static Map<String, String> wanted(LabelSelector selector) {
        return Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of());
    }

    private static List<LabelSelectorRequirement> conditions(LabelSelector selector) {
        return Optional.ofNullable(selector.getMatchExpressions()).orElse(List.of());
    }
}
