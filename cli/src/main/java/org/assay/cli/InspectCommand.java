package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.assay.credential.bake.Carriers;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.Envelope;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a file says, unverified: the JSON of a credential, or of one that is in a picture.",
            "Of a token it shows header and claims, what is disclosed, and what its holder proves."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay inspect award.png", "  assay inspect shown.sd-jwt"})
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "- for standard input.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var bytes = Input.read(file);
        var text = Carriers.isOne(bytes)
                ? Carriers.unbake(bytes).orElseThrow(() -> new IllegalArgumentException("nothing is in the picture"))
                : bytes;
        spec.commandLine().getErr().println(Printable.of("unverified; to have it checked: assay verify " + file));
        spec.commandLine()
                .getOut()
                .println(Printable.json(
                        StrictJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(shown(text))));
        return Assay.VALID;
    }

    private static JsonNode shown(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) return token(text);
        var document = StrictJson.parseObject(bytes);
        if (!Envelope.isOne(document)) return document;
        var shown = StrictJson.mapper().createObjectNode();
        shown.put("envelope", Envelope.of(document).mediaType());
        shown.setAll(token(Envelope.of(document).text()));
        return shown;
    }

    private static ObjectNode token(String text) {
        var shown = StrictJson.mapper().createObjectNode();
        var end = text.indexOf('~');
        put(shown, CompactJws.parse(end < 0 ? text : text.substring(0, end)));
        if (end < 0) return shown;
        var token = SdJwt.parse(text);
        var disclosures = shown.putArray("disclosures");
        for (var part : text.substring(end + 1, text.lastIndexOf('~') + 1).split("~"))
            if (!part.isEmpty())
                disclosures.add(StrictJson.parse(Base64.getUrlDecoder().decode(part)));
        shown.set("revealed", token.claims());
        var last = text.substring(text.lastIndexOf('~') + 1);
        if (!last.isEmpty()) put(shown.putObject("keyBinding"), CompactJws.parse(last));
        return shown;
    }

    private static void put(ObjectNode shown, CompactJws token) {
        shown.set("header", token.header());
        shown.set("claims", token.claims());
    }
}
