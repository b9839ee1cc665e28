package org.fengyun.deploy.wxcloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code deploy/wxcloud/commands} was asked for. */
record Options(Action action, List<String> services, boolean gray, Map<String, String> values) {
    private static final Set<String> REGIONS = Set.of("ap-shanghai", "ap-guangzhou", "ap-beijing");
    private static final Map<String, String> FORMS = Map.of(
            "--env", "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
            "--region", "ap-(shanghai|guangzhou|beijing)",
            "--tag", "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}",
            "--version", "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
            "--remark", "[^\\p{Cntrl}]{1,200}",
            "--timeout", "[1-9]\\d{0,3}",
            "--file", ".+");

    enum Action {
        CREATE,
        CONFIGURE,
        RELEASE,
        ROLLBACK
    }

    /** Says what would be right. */
    static final class Misuse extends RuntimeException {
        Misuse(String message) {
            super(message);
        }
    }

    static Options of(List<String> words) {
        var values = new HashMap<String, String>();
        var names = new ArrayList<String>();
        var gray = false;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--gray")) {
                gray = true;
            } else if (word.startsWith("-")) {
                i++;
                values.put(word, checked(word, i < words.size() ? words.get(i) : ""));
            } else {
                names.add(word);
            }
        }
        var options = new Options(action(names), names.subList(1, names.size()), gray, values);
        options.check();
        return options;
    }

    private static Action action(List<String> names) {
        for (var action : Action.values()) {
            if (!names.isEmpty() && names.getFirst().equals(action.name().toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        throw new Misuse("Say what to do first: create, configure, release or rollback.");
    }

    private static String checked(String option, String value) {
        var form = FORMS.get(option);
        if (form == null) {
            throw new Misuse("Unknown option '%s': see --help.".formatted(option));
        }
        if (!value.matches(form)) {
            throw new Misuse("%s takes %s, not '%s'.".formatted(option, wanted(option), value));
        }
        return value;
    }

    private static String wanted(String option) {
        return switch (option) {
            case "--region" ->
                "one of " + String.join(", ", REGIONS.stream().sorted().toList());
            case "--timeout" -> "seconds, from 1 to 9999";
            case "--remark" -> "a line of at most 200 characters";
            default -> "a name";
        };
    }

    private void check() {
        require("--env", "the id of the environment, which the console shows");
        require("--region", "where it is; the command line would take ap-shanghai");
        if (gray && action != Action.RELEASE) {
            throw new Misuse("--gray belongs to release.");
        }
        if (action == Action.ROLLBACK) {
            require("--version", "the version to go back to, of those that wxcloud version:list shows");
            if (services.size() != 1) {
                throw new Misuse("rollback takes one service: each has versions of its own.");
            }
        }
    }

    private void require(String option, String meaning) {
        if (!values.containsKey(option)) {
            throw new Misuse("%s is missing: %s.".formatted(option, meaning));
        }
    }

    String env() {
        return values.getOrDefault("--env", "");
    }

    String region() {
        return values.getOrDefault("--region", "");
    }

    String version() {
        return values.getOrDefault("--version", "");
    }

    int timeout() {
        return Integer.parseInt(values.getOrDefault("--timeout", "600"));
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }
}
