package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.legacy.HostedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Public samples against the verdicts that public tools and tests give them, with the network replaced by a
/// table.
class PublishedSamplesTest {
    private static final Set<Kind> AUTHENTIC = EnumSet.of(Kind.PROOF, Kind.ISSUER_KEY);
    private static final Set<Kind> CURRENT = EnumSet.of(Kind.VALIDITY, Kind.STATUS);
    private static final Set<Kind> SCHEMA = EnumSet.of(Kind.FORMAT, Kind.CONTEXT, Kind.SCHEMA);
    private static final String SELF_ASSERTED = "vectors/vcdm2-inputs/presentation-self-asserted-vc-";

    /// Rows whose expectation we do not share, the columns, and why.
    private static final Map<String, Set<String>> ARGUED = Map.ofEntries(
            // An undefined term is covered by no signature, with the key or without: simple-err-context.json, whose
            // terms are undefined too, is expected to fail.
            Map.entry("samples/ob3/complete_v1.json", Set.of("authentic")),
            // The schemas that a credential names are not fetched, so that one of them is unreachable says nothing.
            Map.entry("samples/ob3/endorsement-err-schema-status-refresh.json", Set.of("schema")),
            // Its key stands at a urn:uuid, where nobody can ever list a key. A key that is not listed yet is unknown;
            // one that cannot be listed is none.
            Map.entry("samples/clr2/simple_v1.json", Set.of("authentic")),
            // Open Badges 2.0, "BadgeClass": image is required. The table says so itself, and leaves it open.
            Map.entry("samples/ob20/badge-class-with-language.json", Set.of("schema")),
            // Its proof is of no type that a context defines, so nothing would cover its members. To an issuer, who
            // puts a proof beside it, it is good.
            Map.entry("vectors/vcdm2-inputs/credential-proof-ok.json", Set.of("schema")),
            // The table has no expectation. Who holds what, and who issued it, is no question of the data model.
            Map.entry(SELF_ASSERTED + "holder-mismatch.json", Set.of("schema")),
            Map.entry(SELF_ASSERTED + "issuer-mismatch.json", Set.of("schema")),
            Map.entry(SELF_ASSERTED + "no-holder.json", Set.of("schema")));

    private static final Pattern ACCEPT = Pattern.compile("(authentic|current|schema)=([A-Z_|]+)");

    record Row(String file, String format, String proof, String clock, List<String> verdicts, String note) {
        static Row of(String[] cells) {
            return new Row(cells[0], cells[1], cells[2], cells[3], List.of(cells[4], cells[5], cells[6]), cells[9]);
        }

        /// What the suite of VC Data Model 2.0 hands to an issuer: unsigned, and some of it without issuer.
        boolean isInput() {
            return format.startsWith("VCDM2") && !proof.startsWith("eddsa");
        }

        boolean isPresentation() {
            return format.endsWith("_VP");
        }

        boolean isHosted() {
            return proof.equals("hosted");
        }

        /// The verdict on a hosted badge whose own id answers with the file under test.
        String withHosted() {
            var from = note.indexOf("with-hosted=") + "with-hosted=".length();
            return note.substring(from).split("[; ]", 2)[0];
        }

        /// Judged by the credential's own dates alone; we refuse a proof from the future as well.
        boolean isEarlierThanItsProof() {
            return note.contains("weak; proof.created is later than the clock");
        }

        /// The verdict in the table and those that its note also accepts.
        Set<String> accepted(String column, int index) {
            var accepted = new TreeSet<>(Set.of(verdicts.get(index)));
            if (ARGUED.getOrDefault(file, Set.of()).contains(column)) accepted.addAll(List.of("PASSED", "FAILED"));
            // A presentation has no dates, but its proof may have an end, which is looked at.
            if (isPresentation() && column.equals("current")) accepted.add("PASSED");
            var from = note.indexOf("accept");
            if (from < 0) return accepted;
            ACCEPT.matcher(note.substring(from))
                    .results()
                    .filter(match -> match.group(1).equals(column))
                    .forEach(match -> accepted.addAll(List.of(match.group(2).split("\\|"))));
            return accepted;
        }

        @Override
        public String toString() {
            return file + " at " + clock;
        }
    }

    static Stream<Row> rows() {
        return Standards.rows("samples/expected.tsv").stream().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesTheExpectedVerdicts(Row row) {
        var report = verify(row);
        var checks = report.checks().toString();
        if (row.isInput())
            assertThat(report.verdict()).as("unsigned: " + checks).isEqualTo(Outcome.FAILED);
        else {
            assertThat(outcome(report, AUTHENTIC)).as("authentic: " + checks).isIn(row.accepted("authentic", 0));
            assertThat(row.isEarlierThanItsProof() ? "PASSED" : outcome(report, CURRENT))
                    .as("current: " + checks)
                    .isIn(row.accepted("current", 1));
        }
        assertThat(outcome(report, SCHEMA)).as("schema: " + checks).isIn(row.accepted("schema", 2));
        assertThat(report.verified().isPresent() && report.outcome(AUTHENTIC) != Outcome.PASSED)
                .as("shows what was not verified")
                .isFalse();
    }

    static Stream<Row> rowsThatAreHosted() {
        return rows().filter(row -> row.isHosted() && row.note().contains("with-hosted="));
    }

    /// Where a badge or its issuer stands at another URL than its own id, we do not believe it; the table does.
    @ParameterizedTest
    @MethodSource("rowsThatAreHosted")
    void believesWhatTheIssuerHosts(Row row) {
        var bytes = Standards.bytes(row.file());
        var text = PngBaker.isPng(bytes) ? PngBaker.unbake(bytes).orElseThrow() : bytes;
        var id = StrictJson.parseObject(text).path("id").asString("");
        var network = network();
        Fetcher hosting = (url, limits) -> HostedUrl.isSame(url.toString(), id)
                ? new Fetched.Document(text, "application/json", url)
                : network.fetch(url, limits);
        var report = new Verifier(hosting, Clock.systemUTC())
                .at(Instant.parse(row.clock()))
                .verify(bytes);
        var isArgued = report.check(Kind.ISSUER_KEY).code().equals("document-id-differs");
        assertThat(report.outcome(AUTHENTIC).name())
                .as(report.checks().toString())
                .isIn(row.withHosted(), isArgued ? "UNKNOWN" : row.withHosted());
    }

    @Test
    void findsTheSamples() {
        assertThat(rows()).hasSizeGreaterThan(300);
    }

    /// Where nobody signed anything there is no origin to be found out; the table calls that not applicable.
    private static String outcome(VerificationReport report, Set<Kind> kinds) {
        var isAbsent = kinds.stream()
                .map(report::check)
                .allMatch(check -> check.outcome() == Outcome.NOT_APPLICABLE
                        || check.code().equals("nothing-signed"));
        return isAbsent ? "NOT_APPLICABLE" : report.outcome(kinds).name();
    }

    private static VerificationReport verify(Row row) {
        var verifier = new Verifier(network(), Clock.systemUTC()).at(Instant.parse(row.clock()));
        if (row.isInput()) {
            var input = SuiteInputs.read(row.file());
            return row.isPresentation()
                    ? verifier.knowing(SuiteInputs.CONTEXTS).verifyPresentation(input, null, null)
                    : verifier.knowing(SuiteInputs.CONTEXTS).verify(StrictJson.write(input));
        }
        return row.isPresentation()
                ? verifier.verifyPresentation(Standards.bytes(row.file()), null, null)
                : verifier.verify(Standards.bytes(row.file()));
    }

    static Fetcher network() {
        var files = new HashMap<URI, String>();
        for (var cells : Standards.rows("samples/url-map.tsv"))
            if (!cells[1].equals("-")) files.put(URI.create(cells[0]), cells[1]);
        return (url, _) -> {
            var file = files.get(url);
            return file == null
                    ? new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url)
                    : new Fetched.Document(Standards.bytes(file), "application/json", url);
        };
    }
}
