package org.fengyun.ticketing.plan;

import java.util.List;

/** Reads rows and their seats, counting the seats of the whole plan. */
final class RowReader {
    private static final int MAX_SEATS = 100_000;
    private static final int MAX_NUMBER = 20;
    private static final int MAX_GUID = 64;
    private static final int MAX_NAME = 100;

    private final DocumentCursor document;
    private final ValueReader values;
    private int seats;

    RowReader(DocumentCursor document, ValueReader values) {
        this.document = document;
        this.values = values;
    }

    DraftRow row() {
        String number = null;
        var position = Point.ORIGIN;
        List<DraftSeat> rowSeats = null;
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "row_number" -> number = values.text(MAX_NUMBER);
                case "position" -> position = values.isNull() ? Point.ORIGIN : values.point();
                case "seats" -> rowSeats = document.list(this::seat);
                default -> document.skip();
            }
        }
        return new DraftRow(document.required(number, "row_number"), position, document.required(rowSeats, "seats"));
    }

    private DraftSeat seat() {
        if (++seats > MAX_SEATS) {
            throw document.refuse("is seat 100,001 and a plan has at most 100,000: split the venue into several plans");
        }
        String guid = null;
        String number = null;
        Point position = null;
        String category = null;
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "seat_guid" -> guid = values.text(MAX_GUID);
                case "seat_number" -> number = values.text(MAX_NUMBER);
                case "position" -> position = values.point();
                case "category" -> category = values.text(MAX_NAME);
                default -> document.skip();
            }
        }
        return new DraftSeat(
                document.required(guid, "seat_guid"),
                document.required(number, "seat_number"),
                document.required(position, "position"),
                document.required(category, "category"));
    }
}
