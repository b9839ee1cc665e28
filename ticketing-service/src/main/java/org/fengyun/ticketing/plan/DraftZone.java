package org.fengyun.ticketing.plan;

import java.util.List;
import java.util.Map;

/** A zone as the file has it: what is in it counts its positions from here. */
record DraftZone(String name, Point position, List<DraftRow> rows, List<Map<String, Object>> areas) {}
