package org.fengyun.ticketing.migration;

import java.util.List;
import java.util.regex.Pattern;

/** Which types hold all that another holds, and give it back as it was. */
final class Types {
    private static final List<List<String>> WIDER_AND_WIDER = List.of(
            List.of("tinyint", "smallint", "mediumint", "int", "bigint"),
            List.of("tinytext", "text", "mediumtext", "longtext"),
            List.of("tinyblob", "blob", "mediumblob", "longblob"));

    private static final Pattern VARYING = Pattern.compile("(varchar|varbinary)\\((\\d+)\\)");

    /** How wide a number is shown, which MariaDB tells and MySQL does not, is not how much it holds. */
    private static final Pattern SHOWN_WIDTH = Pattern.compile("(int)\\(\\d+\\)");

    private Types() {}

    static boolean holds(String type, String other) {
        var wide = SHOWN_WIDTH.matcher(type).replaceAll("$1");
        var narrow = SHOWN_WIDTH.matcher(other).replaceAll("$1");
        return wide.equals(narrow)
                || isLonger(wide, narrow)
                || WIDER_AND_WIDER.stream()
                        .anyMatch(family -> family.contains(narrow) && family.indexOf(wide) > family.indexOf(narrow));
    }

    private static boolean isLonger(String wide, String narrow) {
        var one = VARYING.matcher(wide);
        var other = VARYING.matcher(narrow);
        return one.matches()
                && other.matches()
                && one.group(1).equals(other.group(1))
                && Integer.parseInt(one.group(2)) >= Integer.parseInt(other.group(2));
    }
}
