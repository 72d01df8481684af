package org.assay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.assay.shared.Refusal;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Refuses text that cannot be kept, once for every form and every parameter: PostgreSQL has no place for the character
/// NUL, and a form is an object, not null.
final class Typed implements HandlerInterceptor {
    private static final String NUL = "\0";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap()
                .forEach((name, values) -> Arrays.stream(values)
                        .filter(value -> value.contains(NUL))
                        .forEach(_ -> refuse(name)));
        return true;
    }

    /// The form that a caller sent as JSON.
    static <T> T json(JsonMapper mapper, InputStream in, Class<T> type) throws IOException {
        var sent = mapper.readTree(in);
        if (sent == null || !sent.isObject())
            throw Refusal.malformed("Send a JSON object with the fields of the form.");
        check("the form", sent);
        return mapper.treeToValue(sent, type);
    }

    private static void check(String name, JsonNode node) {
        if (node.isString() && node.stringValue().contains(NUL)) refuse(name);
        if (node.isArray()) {
            for (var each : node) {
                if (each.isNull()) throw Refusal.malformed("The list “" + name + "” holds a null. Leave it out.");
                check(name, each);
            }
        }
        if (node.isObject()) node.properties().forEach(each -> check(each.getKey(), each.getValue()));
    }

    private static void refuse(String name) {
        throw Refusal.malformed("“" + line(name) + "” holds a character that no keyboard writes. Type it again.");
    }

    private static String line(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(40, plain.length()));
    }
}
