package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.plan.SeatingPlan.Category;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;
import org.fengyun.ticketing.plan.SeatingPlan.Size;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import org.junit.jupiter.api.Test;

class SeatingPlanTest {
    private static final String OLD = """
            {
              "name": "风云剧场",
              "size": {"width": 600, "height": 400},
              "categories": [{"name": "池座", "color": "#ff0000"}, {"name": "楼座", "color": "#00ff00"}, {"name": "包厢"}],
              "zones": [
                {
                  "name": "一层",
                  "displayed": true,
                  "position": {"x": 100, "y": 50},
                  "rows": [
                    {
                      "row_number": "1",
                      "position": {"x": 10, "y": 20},
                      "seats": [
                        {"seat_guid": "a", "seat_number": "1", "position": {"x": 0, "y": 0}, "category": "池座"},
                        {"seat_guid": "b", "seat_number": "2", "position": {"x": 25, "y": 1}, "category": "池座"}
                      ]
                    }
                  ],
                  "areas": [
                    {"width": 300, "height": 30, "position": {"x": 5, "y": 6}, "rotation": 0.5, "text": "舞台", "color": "#ccc"}
                  ]
                },
                {
                  "position": {"x": 0, "y": 300},
                  "rows": [
                    {
                      "row_number": "A",
                      "seats": [{"seat_guid": "c", "seat_number": "1", "position": {"x": 7, "y": 8}, "category": "楼座"}]
                    }
                  ]
                }
              ]
            }
            """;

    private static final String NEW = """
            {
              "zones": [
                {
                  "rows": [
                    {
                      "seats": [
                        {
                          "category": "A",
                          "position": {"y": 0.2, "x": 0.104},
                          "radius": 10,
                          "seat_number": "1",
                          "seat_guid": "0a1b",
                          "uuid": "5d0c0b1e-0000-4000-8000-000000000001"
                        }
                      ],
                      "position": {"x": 0.1, "y": 0.1},
                      "row_label": "Row",
                      "row_number": "1",
                      "row_number_position": "both",
                      "shape": {"type": "arc", "bend": [1, 2, {"deep": null}]},
                      "uuid": "r",
                      "zone_id": "ground"
                    }
                  ],
                  "areas": [
                    {
                      "shape": "rectangle",
                      "rectangle": {"width": 80.5, "height": 20},
                      "text": {"text": "Stage", "size": 16, "position": {"x": 1, "y": 2}},
                      "points": [[0, 1], [2, 3]],
                      "locked": true,
                      "border": null
                    }
                  ],
                  "position": {"x": -0.3, "y": 0},
                  "zone_id": "ground",
                  "uuid": "z"
                }
              ],
              "categories": [{"color": "red", "name": "A", "uuid": "c"}],
              "size": null,
              "version": {"major": 2},
              "name": "New"
            }
            """;

    @Test
    void theOldWritingIsRead() {
        var plan = parse(OLD);

        assertThat(plan.name()).isEqualTo("风云剧场");
        assertThat(plan.size()).isEqualTo(new Size(600, 400));
        assertThat(plan.categories())
                .containsExactly(
                        new Category("池座", "#ff0000"), new Category("楼座", "#00ff00"), new Category("包厢", "#808080"));
        assertThat(plan.zones()).extracting(Zone::id).containsExactly("1", "2");
        assertThat(plan.zones()).extracting(Zone::name).containsExactly("一层", "");
    }

    @Test
    void theNewWritingIsReadInAnyOrderOfItsFields() {
        var plan = parse(NEW);

        assertThat(plan.name()).isEqualTo("New");
        assertThat(plan.size()).isNull();
        assertThat(plan.categories()).containsExactly(new Category("A", "red"));
        assertThat(seats(plan)).extracting(Seat::guid).containsExactly("0a1b");
    }

    @Test
    void aSeatIsPlacedInThePlan() {
        assertThat(seats(parse(OLD)))
                .containsExactly(
                        new Seat("a", "1", 110, 70, "池座"),
                        new Seat("b", "2", 135, 71, "池座"),
                        new Seat("c", "1", 7, 308, "楼座"));
    }

    @Test
    void decimalsArePlacedToTheHundredth() {
        assertThat(seats(parse(NEW))).containsExactly(new Seat("0a1b", "1", -0.1, 0.3, "A"));
    }

    @Test
    void areasAreKeptAsTheyStand() {
        assertThat(parse(OLD).zones().getFirst().areas())
                .containsExactly(Map.of(
                        "width",
                        300,
                        "height",
                        30,
                        "position",
                        Map.of("x", 5, "y", 6),
                        "rotation",
                        0.5,
                        "text",
                        "舞台",
                        "color",
                        "#ccc"));
        assertThat(parse(NEW).zones().getFirst().areas())
                .containsExactly(Map.of(
                        "shape", "rectangle",
                        "rectangle", Map.of("width", 80.5, "height", 20),
                        "text", Map.of("text", "Stage", "size", 16, "position", Map.of("x", 1, "y", 2)),
                        "points", List.of(List.of(0, 1), List.of(2, 3)),
                        "locked", true));
    }

    @Test
    void aZoneTellsWhereItsAreasCountFrom() {
        var zone = parse(OLD).zones().getFirst();

        assertThat(zone.x()).isEqualTo(100);
        assertThat(zone.y()).isEqualTo(50);
    }

    @Test
    void seatsAreCountedByCategory() {
        var plan = parse(OLD);

        assertThat(plan.seatCount()).isEqualTo(3);
        assertThat(plan.seatsByCategory()).containsExactly(Map.entry("池座", 2), Map.entry("楼座", 1), Map.entry("包厢", 0));
    }

    @Test
    void otherEncodingsOfJsonAreRead() {
        assertThat(SeatingPlan.parse(("\uFEFF" + OLD).getBytes(UTF_8))).isEqualTo(parse(OLD));
        assertThat(SeatingPlan.parse(("\uFEFF" + OLD).getBytes(UTF_16BE))).isEqualTo(parse(OLD));
    }

    @Test
    void aStadiumOfAHundredThousandSeatsIsRead() {
        var plan = SeatingPlan.parse(PlanFiles.withSeats(100_000));

        assertThat(plan.seatCount()).isEqualTo(100_000);
        assertThat(plan.zones().getLast().rows().getLast().seats().getLast())
                .isEqualTo(new Seat("seat-99999", "50", 99_000 + 49, 0, "A"));
    }

    private static SeatingPlan parse(String document) {
        return SeatingPlan.parse(document.getBytes(UTF_8));
    }

    private static List<Seat> seats(SeatingPlan plan) {
        return PlanFiles.seats(plan);
    }
}
