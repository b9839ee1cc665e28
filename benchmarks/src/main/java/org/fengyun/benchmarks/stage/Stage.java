package org.fengyun.benchmarks.stage;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengyun.benchmarks.load.Crowd;
import org.fengyun.benchmarks.load.Outcome;
import org.fengyun.localstack.process.ServiceProcess;

/** A schema with its buyers, ticketing-service over it, and shows to be opened. */
public final class Stage implements AutoCloseable {
    /** A show with seats is sold out in seconds: then the crowd goes on with the next. */
    private static final int SEATED_SHOWS = 4;

    private final Servers servers;
    private final String schema;
    private final Buyers buyers;
    private final Programs programs;
    private final ServiceProcess core;
    private final Database database;
    private final Shows shows;

    /**
     * Starts one ticketing-service, which lays the schema out.
     *
     * @param flags of every JVM that is started
     */
    public Stage(Servers servers, Ports ports, Path logs, List<String> flags, Buyers buyers, SeatPlan plan) {
        this.servers = servers;
        this.buyers = buyers;
        this.schema = "benchmark_" + UUID.randomUUID().toString().replace("-", "");
        servers.mysql().create(schema);
        this.programs = new Programs(servers, schema, ports, logs, flags);
        Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
        this.core = programs.core("general", List.of());
        this.database = new Database(connect());
        database.add(buyers);
        this.shows = new Shows(core.url(), programs.token(), plan);
    }

    public Servers servers() {
        return servers;
    }

    public Programs programs() {
        return programs;
    }

    /** The ticketing-service that is there from the beginning. */
    public ServiceProcess core() {
        return core;
    }

    public Database database() {
        return database;
    }

    public Shows shows() {
        return shows;
    }

    public Buyers buyers() {
        return buyers;
    }

    /** A connection to the schema for statements with many rows. */
    public Connection connect() {
        return servers.mysql().connect(schema);
    }

    /** Opens one show to warm up with. */
    public List<OpenShow> openForWarmUp(boolean seated) {
        return open(seated, 1);
    }

    /** Opens as many shows as a crowd can buy from in a round. */
    public List<OpenShow> open(boolean seated) {
        return open(seated, seated ? SEATED_SHOWS : 1);
    }

    private List<OpenShow> open(boolean seated, int count) {
        return Stream.generate(() -> seated ? shows.seated() : shows.general())
                .limit(count)
                .toList();
    }

    /** Lets so many clients buy pairs from these shows, through this program. */
    public Outcome sell(ServiceProcess program, int clients, List<OpenShow> from, Duration time) {
        var requests = new PairOrders(program.url().getAuthority(), programs.token(), buyers, from);
        return Crowd.ask(Programs.address(program.url()), clients, time, requests);
    }

    @Override
    public void close() {
        shows.close();
        database.close();
        programs.close();
    }
}
