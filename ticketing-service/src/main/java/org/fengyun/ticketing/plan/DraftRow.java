package org.fengyun.ticketing.plan;

import java.util.List;

/** A row as the file has it: placed from its zone, its seats from here. */
record DraftRow(String number, Point position, List<DraftSeat> seats) {}
