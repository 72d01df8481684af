package org.assay.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.bench.Arrivals.Arrival;

/// Loads pages of a running demonstration that holds 100,000 learners and 10,000 entries: `PagesLoad <address> <data>
/// [rate] [seconds] [kind]`, where a kind is a row of the Markdown table of latencies that it prints. The server is
/// warmed up for two minutes before, since its just-in-time compiler takes a core for the first of them.
public final class PagesLoad {
    private static final List<String> WORDS = List.of(
            "surveys",
            "measure bridges",
            "plan",
            "hospitals",
            "analyse budgets",
            "sens",
            "children",
            "nothingsuch",
            "design+menus",
            "policies");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    private PagesLoad(String address) {
        this.address = address;
    }

    /// @throws IOException where the data folder cannot be read
    public static void main(String[] arguments) throws IOException, SQLException {
        var load = new PagesLoad(arguments[0]);
        var known = new Population(Path.of(arguments[1], "postgresql")).fill(100_000, 10_000);
        var rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        var seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60;
        var round = load.round(known);
        if (arguments.length > 4) round.removeIf(arrival -> !arrival.kind().equals(arguments[4]));
        new Arrivals(Math.max(rate / 4, 1), Duration.ofSeconds(30)).serve(round);
        new Arrivals(rate, Duration.ofSeconds(90)).serve(round);
        print(new Arrivals(rate, Duration.ofSeconds(seconds)).serve(round));
    }

    private static void print(Map<String, Latencies> latencies) {
        System.out.println("| page | answers | failed | p50 ms | p90 ms | p99 ms | longest ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        latencies.forEach((kind, all) -> System.out.println(all.row(kind)));
    }

    /// What people do: learners most of it, one in ten is staff.
    private List<Arrival> round(Population.Known known) {
        var round = new ArrayList<Arrival>();
        for (var index = 0; index < 200; index++) {
            var learner = "load-" + (index + 1);
            var enrolment = "/enrolments/" + known.enrolments().get(index);
            var words = WORDS.get(index % WORDS.size()).replace(' ', '+');
            round.add(get("catalogue", "/", null));
            round.add(get("search", "/?q=" + words, null));
            round.add(get("definition", "/achievements/" + known.entries().get(index) + "/1", null));
            round.add(get("home", "/learn", learner));
            round.add(get("course", enrolment, learner));
            round.add(get("lesson", enrolment + "/units/" + known.unit(), learner));
            round.add(get("wallet", "/wallet", learner));
            round.add(get("verify", "/verify", null));
            round.add(get("home", "/learn", learner));
            round.add(staff(index));
        }
        return round;
    }

    private Arrival staff(int index) {
        return switch (index % 5) {
            case 0 -> get("staff overview", "/work", "load-staff");
            case 1 -> get("staff learners", "/learners", "load-staff");
            case 2 -> get("staff find", "/learners?words=bel", "load-staff");
            case 3 -> get("staff credentials", "/issued", "load-staff");
            default -> get("staff definitions", "/entries", "load-staff");
        };
    }

    private Arrival get(String kind, String path, @org.jspecify.annotations.Nullable String session) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        if (session != null) request.header("Cookie", "assay-session=" + session);
        var built = request.build();
        return new Arrival(
                kind, () -> client.send(built, BodyHandlers.discarding()).statusCode() == 200);
    }
}
