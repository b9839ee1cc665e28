package org.fengyun.deploy.wxcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The traps of the command line 2.2, by its source, and that none of them is stepped into. */
class CommandsTest {
    private static final String QUIET = "exit 0";

    @TempDir
    Path folder;

    @Test
    void onlyAServiceThatTheFileOpensGetsAPublicAddress() throws Exception {
        var calls = Printed.of("create", List.of()).run(folder, Map.of(), QUIET).calls();

        assertThat(calls.stream()
                        .collect(Collectors.toMap(
                                call -> value(call, "--serviceName"), call -> call.contains("--isPublic"))))
                .isEqualTo(Map.of("ticketing-service", true, "miniprogram-api", false, "admin-service", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "configure", "release"})
    void everyCallNamesItsEnvironmentItsRegionAndItsService(String action) throws Exception {
        var run = Printed.of(action, List.of()).run(folder, values(), QUIET);

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.calls()).hasSizeGreaterThan(2).allSatisfy(call -> {
            assertThat(value(call, "--envId")).isEqualTo("prod-1a");
            assertThat(value(call, "--region")).isEqualTo("ap-guangzhou");
            assertThat(value(call, "--serviceName")).isIn("ticketing-service", "miniprogram-api", "admin-service");
        });
    }

    /** Without a threshold it would set the scaling back, and without envParams it would ignore envParamsJson. */
    @Test
    void configuringGivesAllSettingsEachTime() throws Exception {
        var call = Printed.of("configure", List.of("ticketing-service"))
                .run(folder, values(), QUIET)
                .calls()
                .getFirst();

        assertThat(call).startsWith("service:config", "update").contains("--noConfirm");
        assertThat(Stream.of("--cpu", "--mem", "--minNum", "--maxNum", "--cpuThreshold", "--customLogs", "--envParams")
                        .map(flag -> value(call, flag)))
                .containsExactly("2", "4", "1", "3", "60", "stdout", "PORT=8080");
    }

    /** Each update replaces the whole set. */
    @Test
    void configuringGivesEveryVariableOfTheFile() throws Exception {
        for (var service : ContainerConfigTest.services().toList()) {
            var call = Printed.of("configure", List.of(service.name()))
                    .run(Files.createDirectory(folder.resolve(service.name())), values(), QUIET)
                    .calls()
                    .getFirst();

            var sent = JsonMapper.shared().readTree(value(call, "--envParamsJson"));
            var wanted = new TreeMap<>(Map.of("PORT", "8080"));
            service.values().forEach(value -> wanted.put(value.variable(), wanted(value)));
            assertThat(JsonMapper.shared().convertValue(sent, new TypeReference<Map<String, String>>() {}))
                    .isEqualTo(wanted);
        }
    }

    private static String wanted(Service.EnvironmentValue value) {
        return switch (value) {
            case Service.Written(var _, var text) -> text;
            case Service.Elsewhere(var _, var key) -> "value of " + key;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b\\c'd", "$(exit 3)`exit 3`$HOME", "&=? #%+", "\\\\\\", "密码", " spaces ", "*"})
    void whateverIsInAValueArrivesAsItIs(String secret) throws Exception {
        var values = values();
        values.put("MYSQL_PASSWORD", secret);

        var call = Printed.of("configure", List.of("ticketing-service"))
                .run(folder, values, QUIET)
                .calls()
                .getFirst();

        assertThat(JsonMapper.shared()
                        .readTree(value(call, "--envParamsJson"))
                        .get("MYSQL_PASSWORD")
                        .asString())
                .isEqualTo(secret);
    }

    @Test
    void valuesThatAreMissingAreNamedAllAtOnceAndNothingIsCalled() throws Exception {
        var values = values();
        values.remove("REDIS_URL");
        values.put("MYSQL_PASSWORD", "");

        var run = Printed.of("configure", List.of()).run(folder, values, QUIET);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).startsWith("These are not set: MYSQL_PASSWORD REDIS_URL.");
        assertThat(run.calls()).isEmpty();
    }

    @Test
    void aValueOfTwoLinesIsRefusedByName() throws Exception {
        var values = values();
        values.put("SERVICE_TOKEN", "one\ntwo");

        var run = Printed.of("configure", List.of()).run(folder, values, QUIET);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("SERVICE_TOKEN has a line's end").doesNotContain("two");
        assertThat(run.calls()).isEmpty();
    }

    /** The command line shows all variables before it sets them. */
    @Test
    void configuringShowsNoSecret() throws Exception {
        var run = Printed.of("configure", List.of()).run(folder, values(), "echo \"$*\"; echo 'a mistake' >&2");

        assertThat(run.output()).doesNotContain("value of ").contains("a mistake");
    }

    @Test
    void noScriptHasAValueThatIsKeptElsewhere() {
        assertThat(Printed.of("configure", List.of()).script())
                .contains("put MYSQL_PASSWORD \"$MYSQL_PASSWORD\"")
                .contains("put OBJECT_STORE_ACCESS_KEY \"$OBJECT_STORE_READER_ACCESS_KEY\"");
    }

    @Test
    void aReleaseRunsTheImageOfTheFileForAllTrafficAndAsksNothing() throws Exception {
        var call = Printed.of("release", List.of("admin-service"))
                .run(folder, Map.of(), QUIET)
                .calls()
                .getFirst();

        assertThat(call).startsWith("run:deploy").contains("--noConfirm", "--detach");
        assertThat(Stream.of("--libraryImage", "--containerPort", "--releaseType", "--remark")
                        .map(flag -> value(call, flag)))
                .containsExactly("0.2.0", "8080", "FULL", "image 0.2.0");
    }

    /** With it the release would be FULL. Its one question is answered, and a remark is given, of which it would ask too. */
    @Test
    void aGreyReleaseIsNeverGivenNoConfirm() throws Exception {
        var run = Printed.of(
                        "release",
                        List.of("admin-service", "--gray", "--tag", "0.2.0", "--remark", "the night's \"try\""))
                .run(folder, Map.of(), "[ \"$1\" = version:list ] || { read -r answer; echo \"answered $answer\"; }");

        assertThat(run.calls().getFirst()).contains("--detach").doesNotContain("--noConfirm");
        assertThat(Stream.of("--libraryImage", "--releaseType", "--remark")
                        .map(flag -> value(run.calls().getFirst(), flag)))
                .containsExactly("0.2.0", "GRAY", "the night's \"try\"");
        assertThat(run.output()).contains("answered yes");
    }

    /** An update with variables sets the scaling back to 60 percent, and a release has no flag for it. */
    @ParameterizedTest
    @CsvSource({"FULL, --tag", "GRAY, --gray"})
    void aReleaseLeavesVariablesAndScalingAlone(String type, String option) {
        var script = Printed.of("release", option.equals("--tag") ? List.of("--tag", "1") : List.of(option))
                .script();

        assertThat(script).contains("--releaseType '%s'".formatted(type)).doesNotContain("--envParams");
    }

    @Test
    void aRollbackGoesToTheVersionThatIsNamed() throws Exception {
        var run = rollback("600").run(folder, Map.of(), QUIET);

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.calls().getFirst()).startsWith("run:rollback").contains("--noConfirm", "--detach");
        assertThat(value(run.calls().getFirst(), "--version")).isEqualTo("admin-service-003");
    }

    @Test
    void aRollbackThatNeverEndsIsNotWaitedForWithoutAnEnd() throws Exception {
        var run = rollback("1").run(folder, Map.of(), "exec sleep 300");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("It has not ended in time");
    }

    @Test
    void aRollbackThatFailsFails() throws Exception {
        assertThat(rollback("600").run(folder, Map.of(), "exit 7").status()).isEqualTo(7);
    }

    private static Printed rollback(String timeout) {
        return Printed.of("rollback", List.of("admin-service", "--version", "admin-service-003", "--timeout", timeout));
    }

    @Test
    void aFailedCallEndsTheScript() throws Exception {
        var run = Printed.of("release", List.of()).run(folder, Map.of(), "exit 4");

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.calls()).hasSize(1);
    }

    /** It turns public access on whenever it creates or updates a service. */
    @ParameterizedTest
    @ValueSource(strings = {"create", "configure", "release"})
    void theOtherCommandLineIsNeverCalled(String action) {
        assertThat(Printed.of(action, List.of()).script())
                .doesNotContain("cloudbase")
                .doesNotContainPattern("\\btcb\\b");
    }

    /** Of 2 MiB at most: an image has no such bound. */
    @Test
    void nothingIsUploaded() {
        assertThat(Printed.of("release", List.of()).script())
                .doesNotContain("--targetDir")
                .doesNotContain("--dockerfile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            release --region ap-beijing                             | --env is missing
            release --env prod                                      | --region is missing
            release --env prod --region ap-tokyo                    | --region takes one of ap-beijing, ap-guangzhou, ap-shanghai, not 'ap-tokyo'.
            release --env 'prod' --region ap-beijing                | --env takes a name, not ''prod''.
            release --env prod --region ap-beijing --tag $(id)      | --tag takes a name, not '$(id)'.
            release --env prod --region ap-beijing --noConfirm yes  | Unknown option '--noConfirm': see --help.
            release --env prod --region ap-beijing --remark         | --remark takes a line of at most 200 characters, not ''.
            release shop --env prod --region ap-beijing             | There is no service shop: take of ticketing-service, miniprogram-api, admin-service.
            configure --gray --env prod --region ap-beijing         | --gray belongs to release.
            rollback admin-service --env prod --region ap-beijing   | --version is missing
            rollback --version 3 --env prod --region ap-beijing     | rollback takes one service: each has versions of its own.
            remove --env prod --region ap-beijing                   | Say what to do first: create, configure, release or rollback.
            """)
    void aWrongCallIsToldWhatWouldBeRight(String words, String complaint) {
        var printed = Printed.of(words.split(" ", -1));

        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.complaint()).startsWith(complaint);
        assertThat(printed.script()).isEmpty();
    }

    @Test
    void nothingIsPrintedOfAFileThatIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("cloudhost.yaml"), "apiVersion: v1\n");

        var printed = Printed.of("create", List.of("--file", file.toString()));

        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.complaint()).contains("cloudhost.yaml:1: apiVersion: is v1");
        assertThat(printed.script()).isEmpty();
    }

    @Test
    void withoutTheCommandLineTheScriptSaysHowToGetIt() throws Exception {
        var script = Printed.of("create", List.of()).script().replace("wxcloud", "wxcloud-is-not-here");

        var run = new Printed(0, script, "").run(folder, Map.of(), QUIET);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("was not found: npm install --global @");
    }

    private static Map<String, String> values() throws IOException {
        return ContainerConfigTest.services()
                .flatMap(service -> service.values().stream())
                .flatMap(value -> value instanceof Service.Elsewhere(var _, var key) ? Stream.of(key) : Stream.of())
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> "value of " + key, (a, _) -> a, TreeMap::new));
    }

    private static String value(List<String> call, String flag) {
        assertThat(call).contains(flag);
        return call.get(call.indexOf(flag) + 1);
    }
}
