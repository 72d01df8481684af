package org.assay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.assay.shared.Refusal;
import org.assay.web.programs.ApiCall;
import org.assay.web.programs.Invalid;
import org.assay.web.programs.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The one place where refusals and faults become answers: a page, or an RFC 9457 problem.
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final List<String> KEPT =
            List.of("RateLimit", "RateLimit-Policy", HttpHeaders.RETRY_AFTER, HttpHeaders.CACHE_CONTROL);
    private final Renderer renderer;
    private final JsonMapper json;

    Problems(Renderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = refusal.kind().status();
        if (!Renderer.wantsJson(request)) {
            show(new ProblemPage(status, refusal.detail(), back(request), refusal.way()), request, response);
            return;
        }
        var type = refusal.type() == null
                ? ProblemType.of(status)
                : ProblemType.of(refusal.type()).orElseThrow();
        var problem = problem(status, type, refusal.detail(), request);
        if (refusal.way() != null) problem.setProperty("way", refusal.way().path());
        write(problem, response);
    }

    @ExceptionHandler
    void invalid(Invalid invalid, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(422, ProblemType.INVALID, "Mend the values that are named in errors.", request);
        problem.setProperty("errors", invalid.errors());
        write(problem, response);
    }

    @ExceptionHandler({NoResourceFoundException.class, TypeMismatchException.class})
    void notFound(Exception cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A program is told that it is its own value; a person who changes an address by hand finds nothing there.
        if (ApiCall.is(request)
                && cause instanceof MethodArgumentTypeMismatchException wrong
                && wrong.getParameter().hasParameterAnnotation(RequestParam.class)) {
            answer(400, "The parameter " + wrong.getName() + " is of another kind.", request, response);
            return;
        }
        answer(404, "There is nothing at this address.", request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(413, "The file is too large. Choose one that is no larger than its page says.", request, response);
    }

    /// Two did the same thing at once, and the database let one of them.
    @ExceptionHandler
    void overtaken(DuplicateKeyException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(409, "Somebody did the same a moment ago. Open the page again and look.", request, response);
    }

    /// A form that the servlet container did not take: too long, or not in the form of one.
    @ExceptionHandler
    void unreadable(InvalidParameterException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = cause.getErrorCode() == 413 ? 413 : 400;
        answer(
                status,
                status == 413 ? "The text is too long. Send it as a file." : "The form cannot be read.",
                request,
                response);
    }

    @ExceptionHandler
    void unreadable(JacksonException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var at = cause.getLocation();
        var place = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        answer(400, "The JSON cannot be read" + place + ".", request, response);
    }

    @ExceptionHandler
    void fault(Exception cause, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (cause instanceof ErrorResponse known) {
            answer(known.getStatusCode().value(), "This request cannot be answered.", request, response);
            return;
        }
        if (isGone(cause)) throw cause;
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("incident {}: {} {}", incident, request.getMethod(), pattern(request), cause);
        answer(500, "Something broke on our side. Tell us the incident number " + incident + ".", request, response);
    }

    /// Which handler it was, and not the path itself: in some paths a secret signs somebody in.
    private static Object pattern(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no handler)" : pattern;
    }

    /// The browser went away while we wrote; nobody is left to answer.
    private static boolean isGone(Throwable cause) {
        return cause.getClass().getSimpleName().equals("AsyncRequestNotUsableException")
                || cause.getClass().getSimpleName().equals("ClientAbortException");
    }

    private void answer(int status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Renderer.wantsJson(request)) write(problem(status, ProblemType.of(status), detail, request), response);
        else show(new ProblemPage(status, detail, back(request), null), request, response);
    }

    private static ProblemDetail problem(int status, ProblemType type, String detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setTitle(type.title());
        problem.setType(ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(type.path())
                .build()
                .toUri());
        return problem;
    }

    private void show(ProblemPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.reset();
        renderer.render(page, request, response);
    }

    /// What says when to come again, or with what, outlives the answer that was begun.
    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = response.getHeader(name);
            if (value != null) kept.put(name, value);
        }
        response.reset();
        kept.forEach(response::setHeader);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == 401) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// Where the visitor came from, if that was a page of ours and not this very address; else the start page.
    private static String back(HttpServletRequest request) {
        var came = request.getHeader("Referer");
        var home = ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath("/")
                .build()
                .toUriString();
        if (came == null || !came.startsWith(home)) return "/";
        var path = came.substring(home.length() - 1);
        return path.startsWith("//") || path.equals(request.getRequestURI()) ? "/" : path;
    }
}
