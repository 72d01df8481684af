package org.assay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.programs.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a [Sent] strictly: a JSON object, no member twice, none unknown, no character NUL.
@Configuration(proxyBeanMethods = false)
class SentReader implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final int LARGEST = 2 * 1024 * 1024; // bytes
    private final ObjectReader reader;

    SentReader(JsonMapper json) {
        this.reader = json.reader()
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Sent.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json"))
            throw Refusal.malformed("Send JSON, with the header Content-Type: application/json.");
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new Refusal(Refusal.Kind.TOO_LARGE, "Send at most 2 MB at once.");
        var sent = (Sent) read(bytes, parameter.getParameterType());
        Invalid.require(sent.check());
        return sent;
    }

    private Object read(byte[] bytes, Class<?> type) {
        JsonNode tree = reader.readTree(bytes);
        if (tree == null || !tree.isObject()) throw Refusal.malformed("Send a JSON object.");
        if (tree.toString().contains("\\u0000"))
            throw Refusal.malformed("A text holds the character NUL. Leave it out.");
        try {
            return Objects.requireNonNull(reader.treeToValue(tree, type));
        } catch (UnrecognizedPropertyException unknown) {
            throw new Invalid(
                    new FormErrors().add(path(unknown), "There is no such member. These are: " + names(unknown) + "."));
        } catch (DatabindException unfit) {
            throw new Invalid(new FormErrors().add(path(unfit), "This value is of another kind than is asked for."));
        }
    }

    private static String names(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// Such as `rows[3].recipient.address`.
    private static String path(JacksonException unfit) {
        var path = new StringBuilder();
        for (var step : unfit.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
