package org.fengyun.localstack.launch;

import java.time.Duration;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.servers.Ports;

/** One run: from the lock on the data folder to the stop of the last child. */
final class Run {

    private static final int FAILED = 1;
    private static final Duration STOP = Duration.ofSeconds(12);
    // writing down what it learnt takes a JVM some seconds more
    private static final Duration AFTER_TRAINING = Duration.ofMinutes(2);

    private final Options options;
    private final Layout layout;
    private final Progress progress;
    private final PortPlan ports;
    private final Leftovers leftovers;
    private final Children children;

    Run(Options options, Layout layout, Progress progress) {
        this.options = options;
        this.layout = layout;
        this.progress = progress;
        this.ports = new PortPlan(options.portBase());
        this.leftovers = new Leftovers(layout.local());
        this.children = new Children(leftovers, Thread.currentThread());
    }

    /** Gives the exit status; an interrupt ends the run. */
    int play() {
        layout.prepare();
        try (var _ = SingleRun.of(layout.local())) {
            leftovers.stopAll(progress);
            return started();
        }
    }

    private int started() {
        try {
            ports.requireFree(Ports::isFree);
            if (options.fresh()) {
                progress.say("deleting the data in " + layout.local());
                layout.deleteData();
                layout.prepare();
            }
            layout.requireSpace();
            return useIt(Secrets.keptIn(layout.secrets()));
        } catch (StartFailure failure) {
            return failed(failure.getMessage());
        } catch (InterruptedException _) {
            return failed("Stopping, as asked.");
        } finally {
            children.stop(options.training().isPresent() ? AFTER_TRAINING : STOP);
            leftovers.forget();
            progress.say("everything is stopped");
        }
    }

    private int useIt(Secrets secrets) throws InterruptedException {
        new WholeSystem(ports, secrets, layout, programs(), children, progress).start();
        var demo = new Demo(layout, new Environments(ports, secrets, layout).demo());
        progress.say("seeding the demo");
        var seeded = demo.run("seed");
        if (seeded != 0) {
            throw new StartFailure("The demo could not be seeded (exit status " + seeded + "): see above.");
        }
        if (options.tour()) {
            progress.say("playing the tour");
            return demo.run("tour");
        }
        progress.print(new Signposts(ports, layout).text());
        children.awaitCrash();
        return failed("");
    }

    private Programs programs() {
        return options.training()
                .<Programs>map(TrainedPrograms::new)
                .orElseGet(() -> new ExtractedPrograms(layout.programs()));
    }

    private int failed(String message) {
        progress.print(children.crashed()
                .map(child -> child.report("ended unexpectedly (exit status " + child.exitStatus() + ")"))
                .orElse(message));
        return FAILED;
    }
}
