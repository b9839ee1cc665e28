package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPlanTest {
    private static final String PLAN = """
            {"name":"P","size":{"width":9,"height":8},"categories":[{"name":"A","color":"red"},{"name":"B"}],
            "zones":[{"name":"Z","position":{"x":1,"y":2},"rows":[],"areas":[]},
            {"name":"Y","position":{"x":3,"y":4},"areas":[{"text":"Bar"}],"rows":[
            {"row_number":"1","position":{"x":5,"y":6},"seats":[
            {"seat_guid":"g1","seat_number":"1","position":{"x":7,"y":8},"category":"A"},
            {"seat_guid":"g2","seat_number":"2","position":{"x":9,"y":0},"category":"B"}]}]}]}""";

    @Test
    void aSeatThatIsDoubledIsRefusedWithBothPlaces() {
        var invalid = refusal(changed("\"g2\"", "\"g1\""));

        assertThat(invalid.field()).isEqualTo("zones[1].rows[0].seats[1].seat_guid");
        assertThat(invalid)
                .hasMessage("\"g1\" is also at zones[1].rows[0].seats[0].seat_guid: give each seat a guid of its own");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            "name":"P",                   | ``                          | name
            "categories":[{"name":"A","color":"red"},{"name":"B"}], | `` | categories
            {"name":"A","color":"red"}    | {"color":"red"}             | categories[0].name
            "width":9,                    | ``                          | size.width
            "position":{"x":1,"y":2},     | ``                          | zones[0].position
            "rows":[],                    | ``                          | zones[0].rows
            {"x":3,"y":4}                 | {"y":4}                     | zones[1].position.x
            {"x":5,"y":6}                 | {"x":5}                     | zones[1].rows[0].position.y
            "row_number":"1",             | ``                          | zones[1].rows[0].row_number
            "seat_guid":"g2",             | ``                          | zones[1].rows[0].seats[1].seat_guid
            "seat_number":"2",            | ``                          | zones[1].rows[0].seats[1].seat_number
            "position":{"x":9,"y":0},     | ``                          | zones[1].rows[0].seats[1].position
            ,"category":"B"               | ``                          | zones[1].rows[0].seats[1].category
            """, delimiter = '|')
    void aMissingFieldIsNamed(String from, String to, String field) {
        var invalid = refusal(changed(from, to));

        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid).hasMessage("is missing: add it");
    }

    @Test
    void missingZonesAndSeatsAreNamed() {
        assertThat(refusal("{\"name\":\"P\",\"categories\":[]}").field()).isEqualTo("zones");
        assertThat(refusal("""
                {"name":"P","categories":[],"zones":[{"position":{"x":1,"y":2},"rows":[{"row_number":"1"}]}]}""").field()).isEqualTo("zones[0].rows[0].seats");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            "name":"P"           | "name":1              | name
            "name":"P"           | "name":null           | name
            {"width":9,"height":8} | 9                   | size
            "A","color":"red"    | "A","color":7         | categories[0].color
            {"name":"B"}         | "B"                   | categories[1]
            "name":"Z"           | "name":[]             | zones[0].name
            "rows":[],           | "rows":{},            | zones[0].rows
            "areas":[]           | "areas":{}            | zones[0].areas
            {"text":"Bar"}       | "Bar"                 | zones[1].areas[0]
            {"text":"Bar"}       | {"a":[1,null]}        | zones[1].areas[0].a[1]
            {"x":1,"y":2}        | [1,2]                 | zones[0].position
            "row_number":"1"     | "row_number":1        | zones[1].rows[0].row_number
            {"x":5,"y":6}        | 5                     | zones[1].rows[0].position
            "g2"                 | 2                     | zones[1].rows[0].seats[1].seat_guid
            "seat_number":"2"    | "seat_number":true    | zones[1].rows[0].seats[1].seat_number
            "x":9                | "x":"9"               | zones[1].rows[0].seats[1].position.x
            "category":"B"       | "category":null       | zones[1].rows[0].seats[1].category
            """, delimiter = '|')
    void aValueOfTheWrongKindIsNamed(String from, String to, String field) {
        assertThat(refusal(changed(from, to)).field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            "name":"P"           | "name":""             | name
            {"name":"B"}         | {"name":" \\t\\n"}    | categories[1].name
            "row_number":"1"     | "row_number":" "      | zones[1].rows[0].row_number
            "g2"                 | "\u3000"              | zones[1].rows[0].seats[1].seat_guid
            "seat_number":"2"    | "seat_number":""      | zones[1].rows[0].seats[1].seat_number
            "category":"B"       | "category":""         | zones[1].rows[0].seats[1].category
            """, delimiter = '|')
    void blankTextIsNamed(String from, String to, String field) {
        var invalid = refusal(changed(from, to));

        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid).hasMessageContaining("is blank: give it 1–");
    }

    @ParameterizedTest(name = "{1} beyond {2}: {3}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            "name":"P"        | "name":"%s"                  | 100 | name
            {"name":"B"}      | {"name":"B"},{"name":"%s"}   | 100 | categories[2].name
            "color":"red"     | "color":"%s"                 | 100 | categories[0].color
            "name":"Z"        | "name":"%s"                  | 100 | zones[0].name
            "row_number":"1"  | "row_number":"%s"            | 20  | zones[1].rows[0].row_number
            "g2"              | "%s"                         | 64  | zones[1].rows[0].seats[1].seat_guid
            "seat_number":"2" | "seat_number":"%s"           | 20  | zones[1].rows[0].seats[1].seat_number
            """, delimiter = '|')
    void longTextIsNamedAndTheLongestTaken(String from, String to, int longest, String field) {
        var invalid = refusal(changed(from, to.formatted("票".repeat(longest + 1))));
        var plan = SeatingPlan.parse(
                changed(from, to.formatted("🎫".repeat(longest))).getBytes(UTF_8));

        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid).hasMessage("is longer than " + longest + " characters: shorten it");
        assertThat(plan.seatCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"g\\u0000", "g\\ud83c", "\\udfabg", "a\\nb"})
    void textThatCannotBeKeptOrShownIsRefused(String guid) {
        var invalid = refusal(changed("g2", guid));

        assertThat(invalid.field()).isEqualTo("zones[1].rows[0].seats[1].seat_guid");
        assertThat(invalid).hasMessageContaining("control character or half a character");
    }

    @Test
    void aCategoryThatIsNotDeclaredIsRefused() {
        var invalid = refusal(changed("\"category\":\"B\"", "\"category\":\"b\""));

        assertThat(invalid.field()).isEqualTo("zones[1].rows[0].seats[1].category");
        assertThat(invalid).hasMessage("\"b\" is not declared: add it to categories or choose one of them");
    }

    @Test
    void aCategoryThatIsDeclaredTwiceIsRefused() {
        var invalid = refusal(changed("{\"name\":\"B\"}", "{\"name\":\"A\"}"));

        assertThat(invalid.field()).isEqualTo("categories[1].name");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            "x":9         | "x":1e999       | zones[1].rows[0].seats[1].position.x
            "y":0}        | "y":-10000001}  | zones[1].rows[0].seats[1].position.y
            "width":9     | "width":0       | size.width
            "width":9     | "width":9.5     | size.width
            "height":8    | "height":1e999  | size.height
            "text":"Bar"  | "a":{"b":-1e999} | zones[1].areas[0].a.b
            """, delimiter = '|')
    void aNumberThatIsNoPlaceOrSizeIsNamed(String from, String to, String field) {
        assertThat(refusal(changed(from, to)).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\":NaN", "x\":-Infinity", "x\":01", "x\":'1'"})
    void anAccentOfJsonIsNotJson(String number) {
        assertThat(refusal(changed("x\":7", number)).field()).isEqualTo("document");
    }

    @Test
    void whatIsNotJsonIsRefusedWithLineAndColumn() {
        var invalid = refusal("{\n  \"name\": \"P\",\n  zones: []\n}");

        assertThat(invalid.field()).isEqualTo("document");
        assertThat(invalid)
                .hasMessageContaining("is not JSON from line 3, column 3 on")
                .hasNoCause();
    }

    @Test
    void aFieldThatIsGivenTwiceIsRefusedWithLineAndColumn() {
        var invalid = refusal(changed("\"y\":0}", "\"y\":0,\"y\":1}"));

        assertThat(invalid.field()).isEqualTo("document");
        assertThat(invalid).hasMessageContaining("line 6").hasMessageContaining("a field given twice");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsNotJson() {
        for (int length = 0; length < PLAN.length(); length++) {
            assertThat(refusal(PLAN.substring(0, length)).field()).isEqualTo("document");
        }
    }

    @Test
    void brokenUtf8IsNotJson() {
        var document = PLAN.getBytes(UTF_8);
        document[PLAN.indexOf("g2")] = (byte) 0xC3;

        assertThat(refusal(document).field()).isEqualTo("document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[]", "null", "\"plan\"", "7"})
    void whatIsNoPlanAtAllIsRefused(String document) {
        assertThat(refusal(document).field()).isEqualTo("document");
    }

    @Test
    void whatFollowsThePlanIsRefused() {
        var invalid = refusal(PLAN + " {}");

        assertThat(invalid.field()).isEqualTo("document");
        assertThat(invalid).hasMessageContaining("goes on behind the plan");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        var document = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(document, (byte) ' ');

        assertThat(refusal(document)).hasMessageContaining("larger than 20 MiB");
        assertThat(refusal(Arrays.copyOf(document, 20 * 1024 * 1024))).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"areas\":[]", "\"x\":3"})
    void absurdNestingIsRefusedWithItsPlace(String where) {
        var nested = "[".repeat(51) + "]".repeat(51);
        var invalid = refusal(changed(where, where + ",\"deep\":" + nested));

        assertThat(invalid.field()).startsWith("zones[").contains(".deep[0][0]");
        assertThat(invalid).hasMessage("is nested deeper than 50 levels: flatten it");
    }

    @Test
    void aFileMadeToFillTheMemoryIsRefused() {
        var invalid = refusal(changed("\"x\":3", "\"x\":3,\"deep\":[" + "[],".repeat(2_000_000) + "[]]"));

        assertThat(invalid.field()).startsWith("zones[1].position.deep[1999");
        assertThat(invalid).hasMessageContaining("at most 4000000 values");
    }

    @Test
    void anEndlessNumberOrFieldNameIsRefused() {
        assertThat(refusal(changed("\"x\":7", "\"x\":" + "7".repeat(1_001)))).hasMessageContaining("1,000 digits");
        assertThat(refusal(changed("\"text\"", "\"" + "t".repeat(60_000) + "\"")))
                .hasMessageContaining("field name of over 200 characters");
    }

    @Test
    void aPlanWithoutSeatsIsRefused() {
        assertThat(refusal("{\"name\":\"P\",\"categories\":[],\"zones\":[]}"))
                .hasMessage("hold no seat: add at least one row with a seat")
                .extracting(InvalidPlan::field)
                .isEqualTo("zones");
    }

    @Test
    void moreThanAHundredThousandSeatsAreRefused() {
        var invalid = refusal(PlanFiles.withSeats(100_001));

        assertThat(invalid.field()).isEqualTo("zones[100].rows[0].seats[0]");
        assertThat(invalid).hasMessageContaining("at most 100,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":0},", "{\"a\":[[0],[0],[0],[0],[0],[0]]},", "{\"a\":\"一二三四五六七八九十\"},"})
    void moreAreasThanCanBeSentAreRefused(String area) {
        var bytes = area.getBytes(UTF_8).length;
        var fits = area.repeat(256 * 1024 / bytes - 2);
        var areas = "{\"text\":\"Bar\"}";

        SeatingPlan.parse(changed(areas, fits + areas).getBytes(UTF_8));
        var invalid = refusal(changed(areas, fits + area.repeat(5) + areas));

        assertThat(invalid.field()).startsWith("zones[1].areas[");
        assertThat(invalid).hasMessageContaining("256 KiB");
    }

    @Test
    void eachZoneHasItsOwnAreas() {
        var area = "{\"text\":\"" + "a".repeat(200 * 1024) + "\"}";
        var plan = PLAN.replace("\"areas\":[]", "\"areas\":[" + area + "]").replace("{\"text\":\"Bar\"}", area);

        assertThat(SeatingPlan.parse(plan.getBytes(UTF_8)).zones())
                .allMatch(zone -> zone.areas().size() == 1);
    }

    @Test
    void moreThanAThousandZonesAreRefused() {
        var zone = "{\"position\":{\"x\":1,\"y\":2},\"rows\":[]},";
        var start = "\"zones\":[";

        SeatingPlan.parse(changed(start, start + zone.repeat(998)).getBytes(UTF_8));
        assertThat(refusal(changed(start, start + zone.repeat(999))).field()).isEqualTo("zones[1000]");
    }

    @Test
    void moreThanTwoHundredCategoriesAreRefused() {
        var start = "\"categories\":[";
        assertThat(refusal(changed(start, start + "{\"name\":\"C\"},".repeat(199)))
                        .field())
                .isEqualTo("categories[200]");
    }

    private static String changed(String from, String to) {
        assertThat(PLAN).containsOnlyOnce(from);
        return PLAN.replace(from, to);
    }

    private static InvalidPlan refusal(String document) {
        return refusal(document.getBytes(UTF_8));
    }

    private static InvalidPlan refusal(byte[] document) {
        var refusal = catchThrowableOfType(InvalidPlan.class, () -> SeatingPlan.parse(document));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
