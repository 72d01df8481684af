package org.assay.authorization;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.Classroom;
import org.assay.assessment.Attempting;
import org.assay.assessment.Marking;
import org.assay.assessment.Starting;
import org.assay.awarding.Awards;
import org.assay.awarding.batches.Bringing;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Offerings;
import org.assay.files.Uploading;
import org.assay.help.Asking;
import org.assay.help.Route;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.SignIn;
import org.assay.identity.clients.ApiClients;
import org.assay.identity.invitations.Inviting;
import org.assay.identity.profile.About;
import org.assay.identity.profile.Part;
import org.assay.identity.profile.PartId;
import org.assay.identity.profile.PartKind;
import org.assay.identity.profile.Structuring;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.learning.course.Courses;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Share;
import org.assay.wallet.Sharing;
import org.assay.web.programs.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One thing of each kind that an address can name, of one university and its learner Ines: really made, by
/// walking down the river.
///
/// An id is found by the name of its variable in the pattern, `{offering}`; where the same name stands for several
/// kinds, by the word after or before it too, `{task}/work`, `shares/{id}`. Your endpoint needs another kind: make the
/// thing in [#add] (or
/// in the constructor) and `put` its id.
final class Things {
    private static final Pattern VARIABLE = Pattern.compile("(?:([^/{}]+)/)?\\{(\\*?\\w+)(?::[^}]*)?}");
    private static final byte[] PIXEL = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c6360000002000100"
                    + "05fe02fea7350000000049454e44ae426082");

    final Classroom room;
    final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> privateIds = new ArrayList<>();

    Things(ApplicationContext beans) {
        room = new Classroom(beans);
        place();
        var enrolment = room.enrol();
        put("enrolment", enrolment.id());
        guard(enrolment.id());
        var attempt = room.asInes(() -> {
            var exam = room.bean(Starting.class).start(enrolment.id(), "exam");
            room.bean(Attempting.class)
                    .save(exam.id(), List.of(Classroom.chose("q01", 1, "b"), Classroom.wrote("q02", 1, "59.6")));
            room.bean(Attempting.class).submit(exam.id());
            var report = room.bean(Starting.class).start(enrolment.id(), "report");
            room.bean(Attempting.class).save(report.id(), List.of(Classroom.wrote("work", 1, "39% would use it.")));
            return room.bean(Attempting.class).submit(report.id()).id();
        });
        put("attempt", attempt);
        guard(attempt);
        room.asAnneli(() -> room.bean(Marking.class).mark(attempt, Classroom.everythingStrong(), "It adds up."));
        var credential = await(() -> room.asMira(() -> room.bean(Awards.class).of(enrolment.id()))
                .flatMap(award -> room.asMira(() -> room.bean(Credentials.class).of(award.id()))));
        credential(credential);
        wallet(credential);
        add();
    }

    /// Things of other packages: one line or block for each.
    private void add() {
        put("organization", room.organization);
        put("person", room.joris);
        put("purpose", "RESEARCH");
        for (var rare : List.of("change", "request", "session", "passkey", "token", "address"))
            put(rare, UUID.randomUUID());
        put("learners/{person}", room.ines);
        put("links/{secret}", signInLink());
        put("format", "csv");
        put("device", UUID.randomUUID());
        put("icon", "0b5a66-192.png");
        invitation();
        put("part", part());
        put("client", client());
        put("type", "not-found");
        new Listeners(this).add();
        put("host", host());
        put("accreditation", accreditation());
        put("mailbox/{id}", mail());
        var about = new Route.Here(room.organization, "Aldermere University", "Survey Data Analysis", null);
        var question =
                room.asInes(() -> room.bean(Asking.class).ask(room.ines, about, "Which file?", "Which do I need?"));
        put("question", question);
        guard(question);
        new Classwork(this).add();
        table();
    }

    /// A table of which one row is ready and one is not.
    private void table() {
        var bringing = room.bean(Bringing.class);
        var sheet =
                SheetReader.paste("Name,E-mail,Date,Score\nKarin Lind,karin.%s@post.example,2026-02-14,88\nNobody,,,"
                        .formatted(room.organization));
        var batch = room.asMira(() -> {
            var entry = room.bean(Offerings.class).get(room.offering).entry();
            var id = bringing.bring(entry, "April sitting", sheet, room.mira);
            bringing.match(id, Columns.guess(sheet), null, false);
            return id;
        });
        put("batch", batch);
        put("row", "2");
        guard(batch);
    }

    private void place() {
        put("offering", room.offering);
        var entry =
                room.asMira(() -> room.bean(Offerings.class).get(room.offering)).entry();
        put("entry", entry.entry());
        put("number", "1");
        put("lessons/{number}", "1");
        put("task", "exam");
        put("{task}/work", "report");
        put("item", "q01");
        put("name", "panel.csv");
        put("file", java.util.UUID.randomUUID());
        put("member", "mira");
        var course =
                room.asMira(() -> room.bean(Courses.class).of(room.offering)).orElseThrow();
        put("course", course.course());
        put("module", course.modules().getFirst().module().module());
        put("unit", course.units().getFirst().id());
        put(
                "upload",
                room.asMira(() -> room.bean(Uploading.class).begin("panel.csv", 12))
                        .id());
        var text = new ByteArrayInputStream("a text".getBytes(StandardCharsets.UTF_8));
        put(
                "artefact",
                room.asMira(() -> room.bean(Uploading.class).keep("a.txt", 6, text))
                        .id());
        var organizations = room.bean(Organizations.class);
        room.asMira(() -> {
            organizations.saveLogo(room.organization, new Organizations.LogoFile(PIXEL, "image/png"));
            return true;
        });
        put("slug", organizations.get(room.organization).slug());
    }

    private void credential(IssuedCredential issued) {
        put("award", issued.award());
        put("credential", issued.id());
        put("credentials/{id}", issued.id());
        put("status/**", issued.statusList());
        put("issuers/**", room.organization);
        put("keys/**", "none");
        put("badges/**", "none");
        put("successors/**", "none");
        guard(issued.award());
        guard(issued.id());
    }

    private void wallet(IssuedCredential issued) {
        var claim = await(() -> room.asInes(() -> room.bean(Claiming.class).waiting(room.ines)).stream()
                .map(Claiming.Offer::claim)
                .findFirst());
        put("key", claim.id());
        guard(claim.id());
        put("claims/{secret}", mailed("/claims/"));
        HoldingId holding = room.asInes(
                () -> room.bean(Filing.class).file(room.ines, claim.id().toString()));
        put("holdings/{id}", holding);
        guard(holding);
        var sharing = room.bean(Sharing.class);
        var until = LocalDate.now().plusDays(20);
        var share = room.asInes(() -> sharing.share(holding, Share.Kind.LINK, until));
        room.asInes(() -> sharing.share(holding, Share.Kind.PAGE, until));
        put("shares/{id}", share.id());
        guard(share.id());
        put("shares/{secret}", last(share.path()));
    }

    private String host() {
        var name = "learn-" + room.organization.value() + ".example";
        room.asMira(() -> new TransactionTemplate(room.bean(PlatformTransactionManager.class))
                .execute(_ -> room.bean(JdbcClient.class)
                        .sql("insert into identity.host (organization_id, name, token) values (?, ?, 'told')")
                        .params(room.organization.value(), name)
                        .update()));
        return name;
    }

    private PartId part() {
        var id = PartId.random();
        var faculty = new Part(
                id, room.organization, null, PartKind.FACULTY, "Faculty of Data", null, null, About.NOTHING, 1, null);
        room.asMira(() -> {
            room.bean(Structuring.class).add(faculty);
            return true;
        });
        guard(id);
        return id;
    }

    private PersonId client() {
        var order = new ApiClients.Order(
                "student records",
                EnumSet.allOf(Scope.class),
                List.of(),
                Instant.now().plusSeconds(3_600));
        var acting = new Acting(room.organization, room.mira, null);
        var id = inTransaction(
                acting,
                () -> room.bean(ApiClients.class)
                        .make(room.organization, order, room.mira)
                        .client()
                        .id());
        guard(id);
        return id;
    }

    private UUID accreditation() {
        var id = UUID.randomUUID();
        return room.asMira(() -> new TransactionTemplate(room.bean(PlatformTransactionManager.class)).execute(_ -> {
            room.bean(JdbcClient.class)
                    .sql("insert into identity.accreditation (id, organization_id, body, scope, added_at)"
                            + " values (?, ?, 'A body', 'Everything', now())")
                    .params(id, room.organization.value())
                    .update();
            return id;
        }));
    }

    private void invitation() {
        room.asMira(() -> {
            room.bean(Inviting.class)
                    .invite(room.organization, List.of(room.ines + "@post.example"), Set.of(Role.MARKER));
            return true;
        });
        var invitation = room.asMira(() -> room.bean(Inviting.class).list(room.organization, 0, 1))
                .getFirst();
        put("invitation", invitation.id());
        put("invitations/{secret}", mailed("/invitations/"));
        guard(invitation.id());
    }

    private String signInLink() {
        room.bean(SignIn.class).request(room.ines + "@post.example", "/learn");
        return mailed("/sign-in/links/");
    }

    /// The secret of the link that a letter to Ines holds; the letter is written by a listener.
    String mailed(String path) {
        var mail = await(() -> room.bean(JdbcClient.class)
                .sql("select text from notices.mail where recipient = ? and text like ? limit 1")
                .params(room.ines + "@post.example", "%" + path + "%")
                .query(String.class)
                .optional());
        return mail.substring(mail.indexOf(path) + path.length()).split("[^A-Za-z0-9_-]", 2)[0];
    }

    private String mail() {
        return await(() -> room.bean(JdbcClient.class)
                .sql("select id::text from notices.mail limit 1")
                .query(String.class)
                .optional());
    }

    <T> T inTransaction(Acting acting, Supplier<T> work) {
        var transaction = new TransactionTemplate(room.bean(PlatformTransactionManager.class));
        return room.as(acting, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    void put(String variable, Object id) {
        ids.put(variable, id.toString());
    }

    /// An id that must never show to another tenant or person.
    void guard(Object id) {
        privateIds.add(id.toString());
    }

    /// Ids in `body` that only this university and its learner may see, but for those that the request named itself.
    List<String> leaked(String body, String path) {
        return privateIds.stream()
                .filter(id -> !path.contains(id) && body.contains(id))
                .toList();
    }

    /// The pattern with ids in the place of its variables.
    String path(String pattern) {
        var wild = ids.keySet().stream()
                .filter(key -> key.endsWith("/**") && pattern.endsWith(key))
                .findFirst();
        var concrete = wild.map(key -> pattern.substring(0, pattern.length() - 2) + ids.get(key))
                .orElse(pattern);
        return VARIABLE.matcher(concrete).replaceAll(match -> {
            var before = match.group(1);
            var name = match.group(2);
            var rest = concrete.substring(match.end()).replaceFirst("(?<=.)/.*", "");
            var id = Stream.of("{" + name + "}" + rest, before + "/{" + name + "}", name)
                    .map(ids::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (id == null) {
                throw new AssertionError(("authorization matrix: no id for {%s} in %s. Make such a thing of the first"
                                + " university in Things.add() and say: put(\"%s\", its id); where {%s} means several"
                                + " kinds: put(\"%s/{%s}\", its id).")
                        .formatted(name, pattern, name, name, before, name));
            }
            return Matcher.quoteReplacement((before == null ? "" : before + "/") + id);
        });
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What follows on events: at most 20 s.
    private static <T> T await(Supplier<Optional<T>> look) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            var found = look.get();
            if (found.isPresent()) return found.get();
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nothing came within 20 s");
    }
}
