package org.fengyun.simulator.fault;

import tools.jackson.databind.json.JsonMapper;

/** Plans faults without HTTP. */
public final class Planning {

    private static final JsonMapper JSON = new JsonMapper();

    private Planning() {}

    public static void plan(Faults faults, String json) {
        faults.plan(JSON.readValue(json, FaultPlan.class));
    }
}
