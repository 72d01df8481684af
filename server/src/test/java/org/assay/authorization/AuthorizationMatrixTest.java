package org.assay.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.ServerTest;
import org.assay.authorization.Caller.Answer;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.Role;
import org.assay.web.Allows;
import org.assay.web.Public;
import org.assay.web.SignedIn;
import org.assay.web.programs.AllowsScope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint, every kind of caller, own and others' things, asked by real requests. See `authorization.tsv`.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {
    private static final String GATE = "Your role does not cover this.";
    private final List<Endpoint> endpoints = Endpoint.all();
    private final Map<String, List<HandlerMethod>> handlers = new TreeMap<>();
    private final Map<String, MediaType> consumed = new TreeMap<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext beans;

    private Things things;

    @BeforeAll
    void meet(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach(this::read);
        things = new Things(beans);
        var elsewhere = new Things(beans);
        var room = things.room;
        callers.add(new Caller("nobody", null, null, Set.of(), false, false));
        callers.add(new Caller("the learner", room.ines, null, Set.of(Role.LEARNER), true, true));
        var classmate = room.somebody("Odile Marchetti");
        room.as(
                org.assay.identity.Acting.person(classmate),
                () -> room.bean(org.assay.learning.Enrolling.class).enrol(classmate, room.offering));
        callers.add(new Caller("another learner", classmate, null, Set.of(Role.LEARNER), false, true));
        callers.add(new Caller("a learner elsewhere", elsewhere.room.ines, null, Set.of(Role.LEARNER), false, false));
        for (var role : Role.ofStaff()) {
            callers.add(staff(things, role.name().toLowerCase(), EnumSet.of(role), true));
        }
        callers.add(staff(elsewhere, "all roles elsewhere", EnumSet.copyOf(Role.ofStaff()), false));
    }

    private Caller staff(Things where, String name, Set<Role> roles, boolean isOfFirst) {
        var room = where.room;
        var person = room.somebody("Odile Marchetti");
        room.asMira(() -> {
            roles.forEach(role -> room.bean(Memberships.class).grant(room.organization, person, role, room.mira));
            return true;
        });
        return new Caller(name, person, room.organization, roles, false, isOfFirst);
    }

    private void read(RequestMappingInfo info, HandlerMethod handler) {
        if (handler.getBeanType().getPackageName().startsWith("org.springframework")) return;
        for (var method : info.getMethodsCondition().getMethods()) {
            for (var path : info.getPatternValues()) {
                var key = method + " " + path;
                handlers.computeIfAbsent(key, _ -> new ArrayList<>()).add(handler);
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .ifPresent(type -> consumed.put(key, type));
            }
        }
    }

    @Test
    void everyEndpointIsListedAndEveryListedOneExists() {
        var listed = endpoints.stream().map(Endpoint::name).toList();
        assertThat(listed).as("authorization.tsv lists each endpoint once").doesNotHaveDuplicates();
        var missing = handlers.entrySet().stream()
                .filter(each -> !listed.contains(each.getKey()))
                .map(each -> each.getKey().replace(' ', '\t') + "\t"
                        + who(each.getValue().getFirst()) + "\t" + "tenant|person|between|bearer|none" + "\t")
                .toList();
        assertThat(missing)
                .as("endpoints without a row in server/src/test/resources/authorization.tsv; add these, with one owner")
                .isEmpty();
        assertThat(listed).as("rows of authorization.tsv that no handler maps").allMatch(handlers::containsKey);
    }

    @Test
    void everyHandlerAllowsWhomItsRowSays() {
        for (var endpoint : endpoints) {
            for (var handler : handlers.getOrDefault(endpoint.name(), List.of())) {
                assertThat(Set.of(who(handler).split("\\|")))
                        .as("%s by %s", endpoint, handler)
                        .isEqualTo(Set.of(endpoint.who().split("\\|")));
            }
        }
    }

    @Test
    void everyCallerGetsTheAnswerOfTheirRow() throws Exception {
        var inOrder = endpoints.stream()
                .sorted(Comparator.comparing((Endpoint each) -> each.has("last"))
                        .thenComparing(Endpoint::changesState))
                .toList();
        for (var endpoint : inOrder) {
            var refusedFirst = callers.stream()
                    .sorted(Comparator.comparing(caller -> caller.expected(endpoint)))
                    .toList();
            for (var caller : refusedFirst) expect(endpoint, caller);
        }
        assertThat(faults).as("answers that differ from authorization.tsv").isEmpty();
    }

    @Test
    void nothingChangesWithoutTheTokenOfItsForm() throws Exception {
        for (var endpoint : endpoints) {
            if (!endpoint.changesState() || endpoint.has("no-token")) continue;
            for (var caller : callers) {
                if (caller.expected(endpoint) != Answer.ANSWERED) continue;
                var response = perform(as(caller, request(endpoint)));
                assertThat(response.getStatus())
                        .as("%s by %s without a token", endpoint, caller)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void noSpellingOfAnAddressGivesMoreAccess() throws Exception {
        for (var endpoint : endpoints) {
            if (endpoint.isPublic()) continue;
            for (var caller : callers) {
                if (caller.expected(endpoint) == Answer.ANSWERED || isOneOfMany(caller)) continue;
                for (var trick : Spelling.all(endpoint.method(), things.path(endpoint.path()))) {
                    if (trick.method().equals("HEAD") && isPublicToRead(endpoint)) continue;
                    var request = MockMvcRequestBuilders.request(
                            HttpMethod.valueOf(trick.method()), URI.create("http://localhost" + trick.path()));
                    trick.headers().forEach(request::header);
                    if (trick.parameter() != null) request.param("_method", trick.parameter());
                    var response = perform(withToken(as(caller, request)));
                    assertThat(isShut(trick, response))
                            .as("%s by %s: %d", trick, caller, response.getStatus())
                            .isTrue();
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /// The same address may be read by anybody, and HEAD reads.
    private boolean isPublicToRead(Endpoint endpoint) {
        return endpoints.stream()
                .anyMatch(other -> other.isPublic()
                        && other.method().equals("GET")
                        && other.path().equals(endpoint.path()));
    }

    /// One role stands for the others when addresses are misspelled: the gate asks each in the same way.
    private static boolean isOneOfMany(Caller caller) {
        return caller.isOfFirst()
                && caller.organization() != null
                && !caller.roles().contains(Role.MARKER);
    }

    private static boolean isShut(Spelling trick, MockHttpServletResponse response) throws Exception {
        if (trick.method().equals("OPTIONS") && response.getContentAsString().isEmpty()) return true;
        var location = response.getRedirectedUrl();
        return (response.getStatus() >= 400 && response.getStatus() < 500)
                || (location != null && location.startsWith("/sign-in?"));
    }

    private void expect(Endpoint endpoint, Caller caller) throws Exception {
        var request = request(endpoint);
        var response = perform(withToken(as(caller, request)));
        var expected = caller.expected(endpoint);
        var answer = answer(response);
        var fits = switch (expected) {
            case ANSWERED -> answer == Answer.ANSWERED || isExcused(endpoint, response);
            case REFUSED -> answer == Answer.REFUSED;
            default -> answer == expected;
        };
        if (!fits || response.getStatus() >= 500 || response.getStatus() == 415) {
            faults.add("%s by %s: expected %s, was %d %s"
                    .formatted(endpoint, caller, expected, response.getStatus(), sentence(response)));
        }
        if (!endpoint.isPublic() && !caller.isOwner() && !(caller.isOfFirst() && caller.organization() != null)) {
            var leaked = things.leaked(response.getContentAsString(), things.path(endpoint.path()));
            if (!leaked.isEmpty()) faults.add("%s by %s shows %s".formatted(endpoint, caller, leaked));
        }
    }

    private static boolean isExcused(Endpoint endpoint, MockHttpServletResponse response) {
        return switch (response.getStatus()) {
            case 404 -> endpoint.has("absent") || endpoint.has("last") || endpoint.has("asks");
            case 403 -> endpoint.has("refuses");
            default -> false;
        };
    }

    private static Answer answer(MockHttpServletResponse response) throws Exception {
        var location = response.getRedirectedUrl();
        if (response.getStatus() == 401 || (location != null && location.startsWith("/sign-in?next="))) {
            return Answer.SIGN_IN;
        }
        if (response.getStatus() == 403 && response.getContentAsString().contains(GATE)) return Answer.FORBIDDEN;
        return response.getStatus() == 403 || response.getStatus() == 404 ? Answer.REFUSED : Answer.ANSWERED;
    }

    private static String sentence(MockHttpServletResponse response) throws Exception {
        var body = response.getContentAsString()
                .replaceAll("(?s).*<main[^>]*>", "")
                .replaceAll("<[^>]*>", " ");
        var text = body.replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(160, text.length()));
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Endpoint endpoint) {
        var uri = URI.create("http://localhost" + things.path(endpoint.path()));
        var type = consumed.get(endpoint.name());
        if (endpoint.changesState() && type != null && type.equals(MediaType.MULTIPART_FORM_DATA)) {
            return MockMvcRequestBuilders.multipart(HttpMethod.valueOf(endpoint.method()), uri);
        }
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(endpoint.method()), uri);
        if (!endpoint.changesState()) return request;
        var mapped = handlers.getOrDefault(endpoint.name(), List.of()).size();
        return type == null || mapped > 1
                ? request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                : request.contentType(type).content("{}");
    }

    private static AbstractMockHttpServletRequestBuilder<?> as(
            Caller caller, AbstractMockHttpServletRequestBuilder<?> request) {
        if (caller.person() == null) return request;
        var organization =
                caller.organization() == null ? null : caller.organization().value();
        return request.sessionAttr(
                Login.class.getName(),
                new Login(Objects.requireNonNull(caller.person()).value(), organization));
    }

    private static AbstractMockHttpServletRequestBuilder<?> withToken(
            AbstractMockHttpServletRequestBuilder<?> request) {
        return request.cookie(new Cookie("XSRF-TOKEN", "token")).header("X-XSRF-TOKEN", "token");
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static String who(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Public.class)) return "PUBLIC";
        if (handler.hasMethodAnnotation(SignedIn.class)) return "SIGNED_IN";
        var scope = handler.getMethodAnnotation(AllowsScope.class);
        if (scope != null) return scope.value().word();
        var allows = handler.getMethodAnnotation(Allows.class);
        return allows == null
                ? "NOBODY"
                : Arrays.stream(allows.value()).map(Enum::name).collect(Collectors.joining("|"));
    }
}
