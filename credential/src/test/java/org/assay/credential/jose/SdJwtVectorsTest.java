package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Standards;
import org.assay.credential.json.Pointers;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The cases of sd-jwt-python and of the drafts: claims with `!sd` where the holder may choose, what the holder
/// chooses, and what the verifier then sees.
class SdJwtVectorsTest {
    private static final String HIDDEN = "!sd";

    record Case(String name, ObjectNode claims, List<String> hidden, JsonNode chosen, JsonNode seen) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var files = Files.walk(Standards.path("vectors/sd-jwt"))) {
            return files
                    .filter(file -> file.getFileName().toString().equals("specification.yml"))
                    .sorted()
                    .map(SdJwtVectorsTest::read)
                    .toList()
                    .stream();
        }
    }

    @Test
    void findsTheCases() throws IOException {
        assertThat(cases()).hasSize(35);
        assertThat(cases().filter(one -> !one.seen().isMissingNode())).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsAVerifierWhatTheHolderChose(Case one) {
        var issued = SelectiveDisclosure.issue(
                one.claims(), one.hidden(), Cast.KEY, Cast.METHOD, TokenType.DC_SD_JWT, new SecureRandom());
        var whole = SdJwt.parse(issued.text());
        assertThat((Object) whole.claims()).isEqualTo(one.claims());
        assertThat(whole.disclosed()).containsExactlyInAnyOrderElementsOf(one.hidden());
        if (one.seen().isMissingNode()) return;
        var chosen = one.hidden().stream()
                .filter(path -> isChosen(one.chosen(), path))
                .toList();
        var seen = SdJwt.parse(whole.disclosing(chosen).text()).claims();
        seen.remove("vct");
        assertThat((Object) seen).isEqualTo(one.seen());
    }

    private static boolean isChosen(JsonNode chosen, String path) {
        var value = chosen.at(path);
        return value.isContainer() ? !value.isEmpty() : value.asBoolean(false);
    }

    private static Case read(Path file) {
        try {
            var options = new LoaderOptions();
            var top = (MappingNode) new Yaml(options).compose(new StringReader(Files.readString(file)));
            var hidden = new ArrayList<String>();
            var claims = (ObjectNode) json(member(top, "user_claims"), "", hidden);
            if (!claims.has("vct")) claims.put("vct", "https://aldermere.example/vct");
            var depth = file.getNameCount();
            return new Case(
                    file.subpath(depth - 3, depth - 1).toString(),
                    claims,
                    hidden,
                    json(member(top, "holder_disclosed_claims"), "", new ArrayList<>()),
                    json(member(top, "expect_verified_user_claims"), "", new ArrayList<>()));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Node member(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(name))
                .map(tuple -> tuple.getValueNode())
                .findFirst()
                .orElse(new MappingNode(new Tag("!none"), List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.AUTO));
    }

    private static JsonNode json(Node node, String path, List<String> hidden) {
        return switch (node) {
            case MappingNode none
            when none.getTag().getValue().equals("!none") ->
                StrictJson.mapper().createObjectNode().path("none");
            case MappingNode mapping -> {
                var object = StrictJson.mapper().createObjectNode();
                for (var tuple : mapping.getValue()) {
                    var key = (ScalarNode) tuple.getKeyNode();
                    var place = Pointers.child(path, key.getValue());
                    if (isHidden(key)) hidden.add(place);
                    object.set(key.getValue(), json(tuple.getValueNode(), place, hidden));
                }
                yield object;
            }
            case SequenceNode sequence -> {
                var array = StrictJson.mapper().createArrayNode();
                for (var element : sequence.getValue()) {
                    var place = path + "/" + array.size();
                    if (isHidden(element)) hidden.add(place);
                    array.add(json(element, place, hidden));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("no such YAML in the vectors: " + node);
        };
    }

    private static boolean isHidden(Node node) {
        return node.getTag().getValue().equals(HIDDEN);
    }

    /// Under `!sd` a scalar has lost the type that its look gives it.
    private static JsonNode scalar(ScalarNode scalar) {
        var tag = isHidden(scalar)
                ? new Resolver().resolve(NodeId.scalar, scalar.getValue(), scalar.isPlain())
                : scalar.getTag();
        if (tag.equals(Tag.NULL)) return StrictJson.mapper().nullNode();
        if (tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
            return StrictJson.parse(scalar.getValue().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return StrictJson.mapper().getNodeFactory().stringNode(scalar.getValue());
    }
}
