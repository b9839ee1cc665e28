package org.fengyun.localstack.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengyun.localstack.process.StartFailure;

/**
 * Runs the whole system on this machine: {@code [--fresh] [--tour] [--port-base N] [--train FOLDER]}. The project's folder is the system
 * property {@code fengyun.root}, else the folder it is started in.
 */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int STOP_SECONDS = 45;

    private Launcher() {}

    public static void main(String[] args) {
        var done = new CountDownLatch(1);
        stopOnSignal(Thread.currentThread(), done);
        var status = FAILED;
        try {
            status = run(List.of(args));
        } finally {
            done.countDown();
        }
        System.exit(status);
    }

    private static int run(List<String> args) {
        var progress = new Progress(System.out);
        try {
            var root = Path.of(System.getProperty("fengyun.root", "")).toAbsolutePath();
            return new Run(Options.of(args), new Layout(root), progress).play();
        } catch (StartFailure failure) {
            progress.print(failure.getMessage());
            return FAILED;
        }
    }

    /** Lets the thread unwind, which stops the children in order; what is left after that is ended by force. */
    private static void stopOnSignal(Thread runner, CountDownLatch done) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                if (done.getCount() > 0) {
                                    runner.interrupt();
                                    var _ = done.await(STOP_SECONDS, TimeUnit.SECONDS);
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                        },
                        "stop"));
    }
}
