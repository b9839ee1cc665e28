package org.fengyun.ticketing.plan;

import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.plan.SeatingPlan.Category;
import org.fengyun.ticketing.plan.SeatingPlan.Size;

/** Reads a plan file. Its fields come in any order, so what depends on others waits for {@link PlanAssembly}. */
final class PlanReader {
    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_NAME = 100;
    private static final int MAX_CATEGORIES = 200;
    /** Their names are sent in one answer. */
    private static final int MAX_ZONES = 1_000;

    private static final String NO_COLOR = "#808080";

    private final DocumentCursor document;
    private final ValueReader values;
    private final RowReader rowReader;
    private int categoriesRead;
    private int zonesRead;

    private PlanReader(DocumentCursor document) {
        this.document = document;
        this.values = new ValueReader(document);
        this.rowReader = new RowReader(document, values);
    }

    static SeatingPlan read(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw new InvalidPlan(InvalidPlan.DOCUMENT, "is larger than 20 MiB: split the venue into several plans");
        }
        return DocumentCursor.read(document, cursor -> new PlanReader(cursor).plan());
    }

    private SeatingPlan plan() {
        String name = null;
        Size size = null;
        List<Category> categories = null;
        List<DraftZone> zones = null;
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "name" -> name = values.text(MAX_NAME);
                case "size" -> size = values.isNull() ? null : size();
                case "categories" -> categories = document.list(this::category);
                case "zones" -> zones = document.list(this::zone);
                default -> document.skip();
            }
        }
        return new PlanAssembly(document.required(categories, "categories"))
                .assemble(document.required(name, "name"), size, document.required(zones, "zones"));
    }

    private Size size() {
        Integer width = null;
        Integer height = null;
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "width" -> width = values.pixels();
                case "height" -> height = values.pixels();
                default -> document.skip();
            }
        }
        return new Size(document.required(width, "width"), document.required(height, "height"));
    }

    private Category category() {
        if (++categoriesRead > MAX_CATEGORIES) {
            throw document.refuse("is category 201 and a plan has at most 200: join those of one price");
        }
        String name = null;
        var color = "";
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "name" -> name = values.text(MAX_NAME);
                case "color" -> color = values.optionalText(MAX_NAME);
                default -> document.skip();
            }
        }
        return new Category(document.required(name, "name"), color.isBlank() ? NO_COLOR : color);
    }

    private DraftZone zone() {
        if (++zonesRead > MAX_ZONES) {
            throw document.refuse("is zone 1,001 and a plan has at most 1,000: join neighbouring ones");
        }
        var name = "";
        Point position = null;
        List<DraftRow> rows = null;
        List<Map<String, Object>> areas = List.of();
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "name" -> name = values.optionalText(MAX_NAME);
                case "position" -> position = values.point();
                case "rows" -> rows = document.list(rowReader::row);
                case "areas" -> areas = values.areas();
                default -> document.skip();
            }
        }
        return new DraftZone(name, document.required(position, "position"), document.required(rows, "rows"), areas);
    }
}
