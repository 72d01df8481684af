package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assay.ServerTest;
import org.assay.api.feed.Happening;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.ProblemType;
import org.assay.web.programs.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document cannot drift from what is there: handlers and scopes here, bodies and answers by [Contract] in every
/// test that calls.
@ServerTest
class OpenApiTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /// Handlers of the interface, by `GET /api/v1/awards/{}`.
    Map<String, HandlerMethod> handlers() {
        var handlers = new TreeMap<String, HandlerMethod>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (var path : info.getPatternValues()) {
                if (!path.startsWith("/api/v1/") || path.equals("/api/v1/openapi.json")) continue;
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> handlers.put(method + " " + path.replaceAll("\\{\\w+}", "{}"), handler));
            }
        });
        return handlers;
    }

    Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        Contract.DOCUMENT
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.put(
                                each.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{\\w+}", "{}"),
                                each.getValue())));
        return operations;
    }

    @Test
    void describesEveryHandlerAndNoOther() {
        assertThat(operations().keySet()).isEqualTo(handlers().keySet());
    }

    @Test
    void namesTheScopeThatEachHandlerAsksFor() {
        var operations = operations();
        handlers().forEach((name, handler) -> {
            var scope = handler.getMethodAnnotation(AllowsScope.class);
            assertThat(Objects.requireNonNull(operations.get(name))
                            .path("security")
                            .path(0)
                            .path("client")
                            .path(0)
                            .asString())
                    .as(name)
                    .isEqualTo(scope == null ? "" : scope.value().word());
        });
        var described = Contract.DOCUMENT.at("/components/securitySchemes/client/flows/clientCredentials/scopes");
        var scopes = Arrays.stream(Scope.values()).collect(Collectors.toMap(Scope::word, Scope::label));
        assertThat(described.properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().asString())))
                .isEqualTo(scopes);
    }

    /// What a handler takes by name: parameters of its address and of its query.
    @Test
    void namesTheParametersThatEachHandlerTakes() {
        var operations = operations();
        handlers().forEach((name, handler) -> {
            var taken = Arrays.stream(handler.getMethodParameters())
                    .filter(each ->
                            each.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class))
                    .map(each -> String.valueOf(each.getParameter().getName()))
                    .collect(Collectors.toCollection(TreeSet::new));
            var described = StreamSupport.stream(
                            Objects.requireNonNull(operations.get(name))
                                    .path("parameters")
                                    .spliterator(),
                            false)
                    .map(Contract::resolved)
                    .filter(each -> each.path("in").asString().equals("query"))
                    .map(each -> each.path("name").asString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).as(name).isEqualTo(taken);
            var isOnce = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(each -> each.getParameterType().getSimpleName().equals("HttpServletRequest"));
            assertThat(Objects.requireNonNull(operations.get(name))
                            .path("parameters")
                            .toString()
                            .contains("idempotencyKey"))
                    .as(name)
                    .isEqualTo(isOnce);
        });
    }

    @Test
    void knowsEveryEvent() {
        var described = StreamSupport.stream(
                        Contract.DOCUMENT
                                .at("/components/schemas/EventType/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asString)
                .toList();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Happening.Type.values())
                        .map(Happening.Type::word)
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryShapeIsReferredTo() {
        var text = Contract.DOCUMENT.toString();
        var references = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(references)
                .allSatisfy(each -> assertThat(Contract.DOCUMENT.at(each).isMissingNode())
                        .as(each)
                        .isFalse());
        Contract.DOCUMENT
                .at("/components/schemas")
                .properties()
                .forEach(each -> assertThat(references).contains("/components/schemas/" + each.getKey()));
    }

    @Test
    void examplesFitTheirShapes() {
        Contract.DOCUMENT
                .at("/components/schemas")
                .properties()
                .forEach(each -> each.getValue().path("examples").forEach(example -> {
                    var text = example.toString().replace("{definition}", "3f0c2f9e-5c0a-4b53-9a3e-0f3c62a1f0aa");
                    Contract.fits(each.getValue(), text);
                }));
    }

    @Test
    void isServedWithTheAddressOfThePlatform() throws Exception {
        var answer = ask("/api/v1/openapi.json");
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getContentAsString()).doesNotContain("{base}").contains("\"openapi\":\"3.1.0\"");
        var document = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        assertThat(document.at("/servers/0/url").asString()).startsWith("http");
    }

    @Test
    void thePageHasEveryOperationShapeAndProblem() throws Exception {
        var page = ask("/developers").getContentAsString();
        operations()
                .forEach((name, operation) -> assertThat(page)
                        .contains("id=\"" + operation.path("operationId").asString() + "\""));
        Contract.DOCUMENT
                .at("/components/schemas")
                .properties()
                .forEach(each -> assertThat(page).contains("id=\"shape-" + each.getKey() + "\""));
        for (var type : ProblemType.values()) {
            assertThat(page).contains("href=\"" + type.path() + "\"");
            assertThat(ask(type.path()).getContentAsString()).contains(type.title());
        }
        assertThat(ask("/problems/none").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsAProblemToo() throws Exception {
        var answer = mvc.perform(get("/api/v1/nothing")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Program.problem(answer)).isEqualTo("not-found");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(path).accept("text/html", "application/json"))
                .andReturn()
                .getResponse();
    }
}
