package org.fengyun.ticketing.plan;

/** A seat as the file has it: placed from its row, its category not looked up yet. */
record DraftSeat(String guid, String number, Point position, String category) {}
