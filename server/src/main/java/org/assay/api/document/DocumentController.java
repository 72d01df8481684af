package org.assay.api.document;

import java.time.Duration;
import java.util.List;
import org.assay.shared.Refusal;
import org.assay.web.Markdown;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.programs.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

@Controller
class DocumentController {
    private final Description description;
    private final DevelopersPage page;

    DocumentController(Description description, Reference reference) {
        this.description = description;
        this.page = new DevelopersPage(
                Markdown.html(description.guide()),
                reference.groups(),
                reference.schemas(),
                List.of(ProblemType.values()));
    }

    @Public
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<JsonNode> show() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(description.tree());
    }

    @Public
    @GetMapping("/developers")
    Page showPage() {
        return page;
    }

    @Public
    @GetMapping("/problems/{type}")
    Page showProblem(@PathVariable String type) {
        return new ProblemTypePage(
                ProblemType.of(type).orElseThrow(() -> Refusal.notFound("There is no such type of problem.")));
    }
}
