package org.assay.issuing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.assay.Assay;
import org.assay.Course;
import org.assay.awarding.Award;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.database.Database;
import org.assay.database.DatabaseSettings.Embedded;
import org.assay.files.PublicFiles;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The real server as a process to be killed. Told `stream` it awards and issues for as long as it lives, and says
/// `GRANTED award` and `ISSUED award credential sha256` as each is committed. Told `check` it waits until every granted
/// award has its credential, and says `HELD award credential sha256 list#index verdict` for each.
final class AwardStream {
    private static final int THREADS = 3;
    private static final int MOST = Integer.MAX_VALUE;
    private final ConfigurableApplicationContext context;
    private final Tenancy tenancy;

    private AwardStream(ConfigurableApplicationContext context) {
        this.context = context;
        this.tenancy = context.getBean(Tenancy.class);
    }

    static void main(String[] arguments) {
        var home = Path.of(arguments[0]);
        var database = Database.open(new Embedded(home.resolve("postgresql")), lost -> {
            System.err.println(lost.sentence());
            Runtime.getRuntime().halt(1);
        });
        var server = new SpringApplication(Assay.class);
        server.setLogStartupInfo(false);
        server.setDefaultProperties(Map.of(
                "spring.datasource.url",
                database.app().url(),
                "spring.datasource.username",
                database.app().user(),
                "spring.datasource.password",
                database.app().password(),
                "assay.data",
                home.toString(),
                "assay.base-url",
                "http://localhost:8080",
                "assay.demo",
                "false",
                "server.address",
                "127.0.0.1",
                "server.port",
                "0"));
        var stream = new AwardStream(server.run());
        if (!arguments[1].equals("check")) stream.run();
        try {
            stream.check();
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run() {
        System.out.println("READY");
        var course = open();
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.startVirtualThread(() -> {
                while (true) awardOne(course);
            });
        }
        sleep(600_000);
    }

    private Course open() {
        while (true) {
            try {
                return new Course(context, "Aldermere University", Approval.NEVER);
            } catch (RuntimeException e) {
                sleep(50);
            }
        }
    }

    /// When the connection breaks the outcome is unknown: that award is left to the recovery.
    private void awardOne(Course course) {
        try {
            var enrolment = course.marked("Ines Brandt", 16);
            var id = as(course.organization, () -> {
                context.getBean(Awarding.class).decide(enrolment);
                return context.getBean(Awards.class).of(enrolment).orElseThrow().id();
            });
            System.out.println("GRANTED " + id);
            var issued =
                    as(course.organization, () -> context.getBean(Issuing.class).issue(id));
            System.out.println(
                    "ISSUED %s %s %s".formatted(id, issued.id(), issued.signed().sha256()));
        } catch (RuntimeException e) {
            sleep(50);
        }
    }

    private void check() {
        var organizations = context.getBean(Organizations.class).list();
        for (var organization : organizations) {
            for (var award : granted(organization.id())) say(organization.id(), award);
        }
        System.out.println("DONE");
        Runtime.getRuntime().halt(0);
    }

    private Iterable<Award> granted(OrganizationId organization) {
        return as(organization, () -> context.getBean(Awards.class).list(organization, "GRANTED", "", MOST));
    }

    private void say(OrganizationId organization, Award award) {
        var issued = await(organization, award);
        var files = context.getBean(PublicFiles.class);
        Fetcher published = (address, _) -> fetch(files, address);
        var verdict = new Verifier(published, Clock.systemUTC())
                .verify(issued.bytes())
                .verdict();
        System.out.println("HELD %s %s %s %s#%d %s"
                .formatted(
                        award.id(),
                        issued.id(),
                        issued.signed().sha256(),
                        issued.statusList(),
                        issued.index(),
                        verdict));
    }

    private IssuedCredential await(OrganizationId organization, Award award) {
        for (int waited = 0; waited < 1200; waited++) {
            var found =
                    as(organization, () -> context.getBean(Credentials.class).of(award.id()));
            if (found.isPresent()) return found.get();
            sleep(100);
        }
        throw new IllegalStateException("no credential after 2 minutes for award " + award.id());
    }

    private static Fetched fetch(PublicFiles files, URI address) {
        return files.read(address.getPath().substring(1))
                .<Fetched>map(bytes -> new Fetched.Document(bytes, "application/ld+json", address))
                .orElseGet(() -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "not published: " + address));
    }

    private <T> T as(OrganizationId organization, Supplier<T> work) {
        return tenancy.as(Acting.organization(organization), work);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
