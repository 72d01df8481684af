package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.Cryptosuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = {
            "Signs credentials: one to the standard output, or each of several into a folder.",
            "A credential without issuer gets the key's own did:key. What a lint objects to is not signed.",
            "A folder or a table that was stopped is taken up by the same command: what is there stays."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay issue -k college.key award.json > signed.json",
            "  assay issue -k college.key --as jwt award.json                 a VC-JWT of Open Badges 3.0",
            "  assay issue -k college.key --as vc+jwt award.json              a JWT of VC-JOSE-COSE",
            "  assay issue -k college.key --as dc+sd-jwt --disclosable /birthdate --holder holder.jwk claims.json",
            "  assay issue -k college.key -d signed/ unsigned/",
            "  assay issue -k college.key -d signed/ --template award.json --csv learners.csv --name student",
            "  ASSAY_PIN=... assay issue --pkcs11 /usr/lib/softhsm/libsofthsm2.so --token Aldermere --label issuing a.json"
        })
final class IssueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KeyOptions key;

    @Mixin
    private ContextOptions contexts;

    @Option(names = "--method", paramLabel = "URL", description = "How others find the key; by default its did:key.")
    private @Nullable String method;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "data-integrity",
            description = "data-integrity (the default), jwt, vc+jwt, vc+sd-jwt or dc+sd-jwt.")
    private String form;

    @Option(names = "--suite", description = "Such as eddsa-rdfc-2022 (the default for Ed25519) or eddsa-jcs-2022.")
    private @Nullable String suite;

    @Option(
            names = "--disclosable",
            paramLabel = "POINTER",
            description = "What the holder may keep back, such as /credentialSubject/name; may be repeated.")
    private List<String> disclosable = List.of();

    @Option(
            names = "--holder",
            paramLabel = "KEY",
            description = "Binds a dc+sd-jwt to this public key: a did:key, or a JWK in a file.")
    private @Nullable String holder;

    @Option(names = "--created", paramLabel = "INSTANT", description = "Time of the proof; now where nothing is said.")
    private @Nullable Instant created;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "FOLDER",
            description = "Where signed credentials go.")
    private @Nullable Path directory;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "A table of learners: one credential for each row, from the template.")
    private @Nullable Path csv;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "An unsigned credential with places such as {{name}} for the columns of --csv; {{name?}} is"
                    + " left out where it is empty.")
    private @Nullable Path template;

    @Option(
            names = "--name",
            paramLabel = "COLUMN",
            description = "The column that files are called by; without it they are called by their line.")
    private @Nullable String name;

    @Option(names = "--json", description = "Prints the summary of a folder or table in JSON.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Unsigned credentials in JSON, or folders of them; - for standard input.")
    private List<Path> files = List.of();

    private final World world;

    IssueCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        if ((csv == null) != (template == null))
            throw new IllegalArgumentException("a table goes with a template: --csv and --template");
        if ((csv == null) == files.isEmpty())
            throw new IllegalArgumentException("what is to be signed? files, or --csv with --template");
        var all = Input.files(files);
        if (directory == null && (csv != null || all.size() != 1))
            throw new IllegalArgumentException("several credentials need a folder to go to: --directory");
        var signing = signing();
        if (directory == null) return issue(all.getFirst(), signing) ? Assay.VALID : Assay.INVALID;
        var batch = new Batch(spec, signing, directory, created());
        if (csv != null && template != null) addRows(batch, csv, template);
        for (var file : all)
            batch.add(file.toString(), Form.stem(file), () -> StrictJson.parseObject(Input.read(file)));
        return batch.finish(json);
    }

    private void addRows(Batch batch, Path table, Path sample) throws IOException {
        var filling = Template.of(StrictJson.parseObject(Files.readAllBytes(sample)));
        try (var rows = Csv.open(table)) {
            filling.require(rows.names());
            if (name != null && !rows.names().contains(name))
                throw new IllegalArgumentException("the table has no column \"%s\"".formatted(name));
            for (var row = rows.next(); row != null; row = rows.next()) {
                var place = table + ":" + row.line();
                if (row.problem() != null) {
                    batch.refuse(place, row.problem());
                    continue;
                }
                var values = new HashMap<>(Map.of(Template.LINE, Integer.toString(row.line())));
                values.putAll(row.values());
                var called = name == null
                        ? "line-" + row.line()
                        : values.getOrDefault(name, "").strip();
                batch.add(place, called, () -> filling.filled(values));
            }
        }
    }

    private Instant created() {
        return created == null ? world.clock().instant() : created;
    }

    private Signing signing() throws IOException {
        var signer = key.read();
        var chosen = suite == null
                ? null
                : Cryptosuite.of(suite).orElseThrow(() -> new IllegalArgumentException("no such suite here: " + suite));
        return new Signing(
                signer,
                method == null ? Signing.methodOf(signer) : method,
                Form.of(form),
                chosen,
                contexts.known(),
                disclosable,
                holder == null ? null : Keys.readPublic(holder));
    }

    private boolean issue(Path file, Signing signing) throws IOException {
        var unsigned = StrictJson.parseObject(Input.read(file));
        var findings = signing.prepare(unsigned);
        for (var finding : findings) spec.commandLine().getErr().println(Findings.text(file.toString(), finding));
        if (!findings.isEmpty()) return false;
        var signed = signing.sign(unsigned, created());
        spec.commandLine().getOut().println(new String(signed, StandardCharsets.UTF_8));
        return true;
    }
}
