package org.fengyun.simulator.fault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/simulator/faults")
@Tag(name = "faults", description = "What the payment provider is to get wrong")
class FaultController {

    private final Faults faults;
    private final Pause pause;

    FaultController(Faults faults, Pause pause) {
        this.faults = faults;
        this.pause = pause;
    }

    @PutMapping
    @Operation(
            summary = "Plans faults in place of those planned before, and counts from zero",
            description = "Who is kept waiting by a fault planned before waits no longer.")
    FaultState planFaults(@RequestBody @Valid FaultPlan plan) {
        var state = faults.plan(plan);
        pause.endForAll();
        return state;
    }

    @GetMapping
    @Operation(summary = "The faults planned, and how often each was met")
    FaultState faults() {
        return faults.state();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "No more faults; who is kept waiting waits no longer")
    void forgetFaults() {
        faults.plan(FaultPlan.none());
        pause.endForAll();
    }
}
