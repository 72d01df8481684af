package org.assay.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another way to write the same address, in the hope that a guard reads it otherwise than the router does.
///
/// @param parameter value of `_method`, or null
record Spelling(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String parameter) {

    static List<Spelling> all(String method, String path) {
        var all = new ArrayList<Spelling>();
        var rest = path.substring(1);
        var inner = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        var middle = path.substring(inner);
        var paths = List.of(
                "/" + path,
                path + "/",
                path + "//",
                path + ";x",
                path + ";x=y/",
                path.substring(0, inner) + ";jsessionid=1" + middle,
                "/./" + rest,
                "/%2e/" + rest,
                "/assets/../" + rest,
                "/assets/%2e%2e/" + rest,
                "/assets/..%2f" + rest,
                "/%2f" + rest,
                path.replaceFirst("/", "/%5c"),
                path.substring(0, inner) + "%2f" + middle,
                path.substring(0, inner) + "/" + middle,
                path + "%00",
                path + "%20",
                path + ".json",
                path.toUpperCase(Locale.ROOT),
                "/%" + Integer.toHexString(rest.charAt(0)) + rest.substring(1));
        for (var each : paths) all.add(new Spelling(method, each, Map.of(), null));
        for (var other : List.of("HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE")) {
            all.add(new Spelling(other, path, Map.of(), null));
        }
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            all.add(new Spelling("POST", path, Map.of(header, "GET"), null));
        }
        all.add(new Spelling("POST", path, Map.of(), "GET"));
        for (var header : List.of("X-Original-URL", "X-Rewrite-URL")) {
            all.add(new Spelling(method, path, Map.of(header, "/verify"), null));
        }
        return all;
    }
}
