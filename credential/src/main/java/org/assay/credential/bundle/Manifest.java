package org.assay.credential.bundle;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a bundle says that it holds.
///
/// @param taken when the last of it was fetched
/// @param missing what was asked for and did not come
record Manifest(Instant taken, Part credential, List<Copy> documents, List<Context> contexts, List<Missing> missing) {
    static final String FILE = "manifest.json";

    private static final String VERSION = "assayBundle";
    private static final int MAX_PARTS = 64;

    Manifest {
        taken = taken.truncatedTo(ChronoUnit.SECONDS);
        documents = List.copyOf(documents);
        contexts = List.copyOf(contexts);
        missing = List.copyOf(missing);
    }

    /// @param path name of the entry
    /// @param sha256 of its bytes, in lower case hexadecimal digits
    record Part(String path, String sha256) {}

    /// A document of the web.
    ///
    /// @param from the URL that answered
    record Copy(Part part, URI url, URI from, String mediaType, Instant fetched) {}

    record Context(Part part, String url) {}

    /// @param reason name of the kind of failure
    /// @param detail for people
    record Missing(URI url, String reason, String detail) {
        Fetched.Failure failure() {
            for (var known : Fetched.Reason.values())
                if (known.name().equals(reason)) return new Fetched.Failure(known, detail);
            return new Fetched.Failure(Fetched.Reason.OFFLINE, detail);
        }
    }

    byte[] write() {
        var json = StrictJson.mapper().createObjectNode().put(VERSION, 1).put("taken", taken.toString());
        put(json.putObject("credential"), credential);
        var copies = json.putArray("documents");
        for (var copy : documents) {
            var one = put(copies.addObject(), copy.part());
            one.put("url", copy.url().toString());
            if (!copy.from().equals(copy.url())) one.put("from", copy.from().toString());
            one.put("mediaType", copy.mediaType()).put("fetched", seconds(copy.fetched()));
        }
        var known = json.putArray("contexts");
        for (var context : contexts) put(known.addObject(), context.part()).put("url", context.url());
        var absent = json.putArray("missing");
        for (var one : missing)
            absent.addObject()
                    .put("url", one.url().toString())
                    .put("reason", one.reason())
                    .put("detail", one.detail());
        return StrictJson.write(json);
    }

    private static ObjectNode put(ObjectNode json, Part part) {
        return json.put("path", part.path()).put("sha256", part.sha256());
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// @throws BundleRefused if the bytes are no manifest of the version that is read here
    static Manifest read(byte[] bytes) {
        try {
            var json = StrictJson.parseObject(bytes);
            if (json.path(VERSION).asInt(0) != 1)
                throw new BundleRefused("version-unknown", "a bundle of a version that is not read here");
            var documents = all(json, "documents", Manifest::copy);
            // Which of two would count is nobody's to choose.
            if (documents.stream().map(Copy::url).distinct().count() < documents.size()) throw malformed("url");
            return new Manifest(
                    time(json, "taken"),
                    part(json.path("credential")),
                    documents,
                    all(json, "contexts", one -> new Context(part(one), text(one, "url"))),
                    all(
                            json,
                            "missing",
                            one -> new Missing(url(text(one, "url")), text(one, "reason"), text(one, "detail"))));
        } catch (MalformedJson malformed) {
            throw new BundleRefused("manifest-malformed", "manifest: " + malformed.getMessage());
        }
    }

    private static <T> List<T> all(JsonNode json, String name, Function<JsonNode, T> read) {
        var array = json.path(name);
        if (!array.isArray() || array.size() > MAX_PARTS) throw malformed(name);
        var all = new ArrayList<T>();
        for (var one : array) all.add(read.apply(one));
        return all;
    }

    private static Copy copy(JsonNode json) {
        var url = url(text(json, "url"));
        var from = json.has("from") ? url(text(json, "from")) : url;
        return new Copy(part(json), url, from, text(json, "mediaType"), time(json, "fetched"));
    }

    private static Part part(JsonNode json) {
        return new Part(text(json, "path"), text(json, "sha256"));
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw malformed("url");
        }
    }

    private static Instant time(JsonNode json, String name) {
        try {
            return DateTimeStamp.parse(text(json, name));
        } catch (IllegalArgumentException malformed) {
            throw malformed(name);
        }
    }

    private static String text(JsonNode json, String name) {
        if (json.path(name).isString()) return json.path(name).stringValue();
        throw malformed(name);
    }

    private static BundleRefused malformed(String name) {
        return new BundleRefused("manifest-malformed", "manifest: %s is missing or malformed".formatted(name));
    }
}
