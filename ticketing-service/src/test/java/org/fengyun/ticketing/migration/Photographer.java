package org.fengyun.ticketing.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fengyun.ticketing.migration.Picture.Column;
import org.fengyun.ticketing.migration.Picture.Index;
import org.fengyun.ticketing.migration.Picture.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the picture of a schema, from MySQL and MariaDB alike. */
record Photographer(JdbcClient database) {
    private static final String NULL_OF_MARIADB = "NULL";

    /** What MySQL writes anew around an expression whenever its table is altered. */
    private static final Pattern TRIMMINGS = Pattern.compile("_[a-z0-9]+(?=\\\\*')|[`\\\\()\\s]");

    private record ColumnRow(String table, String name, Column column) {}

    private record KeyRow(String table, String name, boolean unique, String column) {}

    private record RuleRow(String table, String name) {}

    Picture take() {
        var columns = columns().stream()
                .collect(groupingBy(
                        ColumnRow::table,
                        toMap(ColumnRow::name, ColumnRow::column, (one, _) -> one, LinkedHashMap::new)));
        var keys = keys();
        var rules = rules();
        var tables = new LinkedHashMap<String, Table>();
        columns.forEach((name, those) -> tables.put(
                name, new Table(those, keys.getOrDefault(name, Map.of()), rules.getOrDefault(name, Set.of()))));
        return new Picture(tables);
    }

    private List<ColumnRow> columns() {
        return database.sql("""
                        select table_name, column_name, column_type, collation_name, is_nullable, column_default,
                               generation_expression
                          from information_schema.columns
                         where table_schema = database() and table_name <> 'flyway_schema_history'
                         order by table_name, ordinal_position
                        """)
                .query((row, _) -> new ColumnRow(
                        row.getString(1),
                        row.getString(2),
                        new Column(
                                row.getString(3).toLowerCase(Locale.ROOT),
                                String.valueOf(row.getString(4)),
                                row.getString(5).equals("YES"),
                                Optional.ofNullable(row.getString(6))
                                        .filter(standard -> !standard.equals(NULL_OF_MARIADB)),
                                Optional.ofNullable(row.getString(7))
                                        .map(Photographer::plain)
                                        .orElse(""))))
                .list();
    }

    private static String plain(String expression) {
        return TRIMMINGS.matcher(expression).replaceAll("");
    }

    private Map<String, Map<String, Index>> keys() {
        var rows = database.sql("""
                        select table_name, index_name, non_unique, column_name
                          from information_schema.statistics
                         where table_schema = database()
                         order by table_name, index_name, seq_in_index
                        """)
                .query((row, _) -> new KeyRow(row.getString(1), row.getString(2), row.getInt(3) == 0, row.getString(4)))
                .list();
        return rows.stream().collect(groupingBy(KeyRow::table, groupingBy(KeyRow::name))).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        table -> table.getValue().entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, key -> key(key.getValue())))));
    }

    private static Index key(List<KeyRow> rows) {
        return new Index(
                rows.getFirst().unique(), rows.stream().map(KeyRow::column).collect(toList()));
    }

    private Map<String, Set<String>> rules() {
        return database.sql("""
                        select table_name, constraint_name
                          from information_schema.table_constraints
                         where table_schema = database() and constraint_type in ('CHECK', 'FOREIGN KEY')
                        """).query((row, _) -> new RuleRow(row.getString(1), row.getString(2))).list().stream()
                .collect(groupingBy(RuleRow::table, mapping(RuleRow::name, toCollection(TreeSet::new))));
    }
}
