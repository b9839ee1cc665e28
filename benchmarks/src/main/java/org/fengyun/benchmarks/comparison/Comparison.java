package org.fengyun.benchmarks.comparison;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.fengyun.benchmarks.comparison.Schedule.Heat;
import org.fengyun.benchmarks.floor.Floor;
import org.fengyun.benchmarks.load.Outcome;
import org.fengyun.benchmarks.stage.Books;
import org.fengyun.benchmarks.stage.OpenShow;
import org.fengyun.benchmarks.stage.Stage;
import org.fengyun.localstack.process.ServiceProcess;

/** Has the contenders sell the same, one after the other, and proves after each heat that what they acknowledged is there. */
public final class Comparison {
    private final Stage stage;
    private final Map<Contender, ServiceProcess> programs;
    private final Set<Contender> warm = new HashSet<>();

    /** @param programs of every contender but the floor */
    public Comparison(Stage stage, Map<Contender, ServiceProcess> programs) {
        this.stage = stage;
        this.programs = programs;
    }

    /**
     * Runs all rounds.
     *
     * @param say gets a line for each heat
     * @throws IllegalStateException if the books do not agree with what clients were told
     */
    public Report compare(Schedule schedule, Consumer<String> say) {
        var results = new ArrayList<Result>();
        for (int round = 0; round < schedule.rounds(); round++) {
            for (var heat : schedule.heats(round)) {
                var warmUp = warm.add(heat.contender()) ? schedule.first() : schedule.warmUp();
                var result = play(heat, warmUp, schedule.time());
                results.add(result);
                say.accept("round %d: %s, %d clients: %.0f/s, p99 %.1f ms"
                        .formatted(
                                round + 1,
                                heat.contender().title(),
                                heat.clients(),
                                result.rate(),
                                result.p99() / 1000.0));
            }
        }
        return new Report(results);
    }

    private Result play(Heat heat, Duration warmUp, Duration time) {
        var seated = heat.contender() == Contender.SEATED;
        var forWarmUp = stage.openForWarmUp(seated);
        var measured = stage.open(seated);
        sell(heat, forWarmUp, warmUp);
        var commits = stage.database().commits();
        var cpu = cpu(heat.contender());
        var outcome = sell(heat, measured, time);
        var cost = cpu(heat.contender()).since(cpu, outcome.succeeded());
        commits = stage.database().commits() - commits;
        if (heat.contender() != Contender.NOTHING) {
            prove(heat, measured, outcome);
        }
        stage.database().clear();
        return Result.of(heat, outcome, commits, cost);
    }

    private Outcome sell(Heat heat, List<OpenShow> from, Duration time) {
        var program = programs.get(heat.contender());
        return program == null
                ? writeFloor(heat.clients(), from.getFirst(), time)
                : stage.sell(program, heat.clients(), from, time);
    }

    private Outcome writeFloor(int batch, OpenShow from, Duration time) {
        try (var connection = stage.connect()) {
            return Floor.write(connection, from, stage.buyers(), batch, time);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cpu cpu(Contender contender) {
        var program = programs.get(contender);
        var pid = program == null
                ? OptionalLong.empty()
                : OptionalLong.of(program.process().pid());
        return Cpu.now(pid, stage.servers().databasePid());
    }

    private void prove(Heat heat, List<OpenShow> from, Outcome outcome) {
        var wrong = Books.differences(stage.database(), from, outcome);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(heat + " sold what is not in the books: " + wrong);
        }
    }
}
