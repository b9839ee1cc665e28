package org.fengyun.ticketing.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationGuardTest {
    private static final Migration RELEASED = Migration.of("V1__released.sql", """
            create table place (
                id       bigint      not null primary key,
                number   varchar(20) not null,
                position int         not null default 0,
                note     varchar(50) null,
                status   varchar(10) character set ascii collate ascii_bin not null,
                live     bigint      generated always as (case when status = 'HELD' then id end) stored,
                key place_number (number),
                unique key place_live (live)
            );
            create table aisle (id bigint not null primary key);
            """);

    @Test
    void thePreviousReleaseWorksOnTheSchemaOfThisOne() throws IOException {
        try (var schema = new FreshSchema(PreviousRelease.itsMigrations())) {
            var guard = new MigrationGuard(schema.database(), PreviousRelease.unused());

            assertThat(guard.findings(PreviousRelease.newerMigrations())).isEmpty();
        }
    }

    /** Flyway of the previous release would refuse to start beside one that was edited. */
    @Test
    void whatWasReleasedIsNotEdited() throws IOException, NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (var released : PreviousRelease.digests().entrySet()) {
            assertThat(HexFormat.of().formatHex(sha256.digest(PreviousRelease.contentOf(released.getKey()))))
                    .as(released.getKey() + " was released: write a new migration")
                    .isEqualTo(released.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table aisle                                            | aisle is gone, and the previous release uses it: stop using it
            rename table aisle to gangway                               | aisle is gone
            alter table aisle rename to gangway, COPY                   | aisle is gone
            alter table place drop column note, INSTANT                 | place.note is gone, and the previous release uses it
            alter table place rename column note to remark, INSTANT     | place.note is gone
            alter table place change note remark varchar(50), ONLINE    | place.note is gone
            alter table place modify number varchar(10) not null, COPY  | place.number was varchar(20)
            alter table place modify position smallint not null default 0, COPY | place.position was int
            alter table place modify id int not null, COPY              | place.id was bigint
            alter table place modify status varchar(10) character set ascii collate ascii_general_ci not null, COPY | place.status was varchar(10) ascii_bin and is varchar(10) ascii_general_ci
            alter table place modify note text null, COPY               | place.note was varchar(50)
            alter table place modify note varchar(50) not null, COPY    | place.note must not be null any more
            alter table place alter column position drop default, INSTANT | place.position has another default
            alter table place alter column position set default 1, INSTANT | place.position has another default
            alter table place modify live bigint generated always as (case when status = 'SOLD' then id end) stored, COPY | place.live is generated in another way
            alter table place add column zone int not null, INSTANT     | place.zone must be written, and the previous release does not know it: make it null
            alter table place drop key place_number, ONLINE             | key place.place_number is gone
            alter table place drop key place_live, ONLINE               | key place.place_live is gone
            alter table place rename key place_number to place_no, ONLINE | key place.place_number is gone
            alter table place add unique key place_note (note), ONLINE  | key place.place_note is unique, and the previous release may write the same twice
            alter table place add column zone int null default 1, add unique key place_zone (zone), ONLINE | key place.place_zone is unique
            alter table place add constraint place_positive check (position > 0), COPY | place has the new rule place_positive
            alter table place add constraint place_aisle foreign key (position) references aisle (id), COPY | is refused by the server
            alter table place add column zone int null                  | does not say that the sale goes on meanwhile: end it with algorithm = instant
            alter table place add column zone int null, algorithm = inplace | does not say that the sale goes on meanwhile
            alter table place add column zone int null, COPY            | does not say that the sale goes on meanwhile
            alter table place modify position bigint not null default 0, ONLINE | is refused by the server
            alter table place add column zone int null first, drop column zone, INSTANT | is refused by the server
            update place set note = 'x'                                 | is neither create table, alter table nor drop table: rows are changed by the service
            truncate table aisle                                        | is neither create table, alter table nor drop table
            create index place_note on place (note)                     | is neither create table, alter table nor drop table
            """)
    void whatThePreviousReleaseDoesNotSurviveIsRefusedWithItsLine(String statement, String reason) {
        var text = "-- why: it is\n-- tidier\n\n" + written(statement) + ";\n";

        assertThat(findings(text))
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("V2__bad.sql:4: ").contains(reason));
    }

    @Test
    void moreThanOneStatementAFileIsRefused() {
        var text = """
                create table a (id int not null primary key);

                alter table place drop column note, algorithm = instant;
                """;

        assertThat(findings(text))
                .satisfiesExactly(
                        finding -> assertThat(finding).startsWith("V2__bad.sql:1: has 2 statements"),
                        finding -> assertThat(finding).startsWith("V2__bad.sql:3: place.note is gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table zone (id int not null primary key comment 'no; really')",
                "alter table place add column zone int null, INSTANT",
                "alter table place add column zone int not null default 1, INSTANT",
                "alter table place add column zone varchar(10) null comment 'as -- said', INSTANT",
                "alter table place modify number varchar(40) not null, ONLINE",
                "alter table place add key place_note (note), ONLINE",
                "alter table place add column code int null, add unique key place_code (code), ONLINE"
            })
    void whatAddsIsTaken(String statement) {
        assertThat(findings(written(statement) + ";")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table aisle",
                "alter table place drop column note, ONLINE",
                "alter table place drop key place_number, ONLINE",
                "alter table place alter column position set default 1, INSTANT"
            })
    void whatThePreviousReleaseDoesNotUseAnyMoreMayGo(String statement) {
        var unused = Set.of("aisle", "place.note", "place.place_number", "place.position");

        assertThat(findings(written(statement) + ";", unused)).isEmpty();
    }

    private static String written(String statement) {
        return statement
                .replace("INSTANT", "algorithm = instant")
                .replace("ONLINE", "algorithm = inplace, lock = none")
                .replace("COPY", "algorithm = copy");
    }

    private static List<String> findings(String text) {
        return findings(text, Set.of());
    }

    private static List<String> findings(String text, Set<String> unused) {
        try (var schema = new FreshSchema(List.of(RELEASED))) {
            return new MigrationGuard(schema.database(), unused).findings(List.of(Migration.of("V2__bad.sql", text)));
        }
    }
}
