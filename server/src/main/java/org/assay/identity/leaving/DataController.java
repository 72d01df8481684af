package org.assay.identity.leaving;

import java.util.Arrays;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.agreements.Consents;
import org.assay.identity.agreements.Purpose;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// What a person allows, and a copy of everything that is held about them.
@Controller
class DataController {
    private final Consents consents;
    private final Erasing erasing;
    private final Exporting exporting;
    private final JsonMapper json;

    DataController(Consents consents, Erasing erasing, Exporting exporting, JsonMapper json) {
        this.consents = consents;
        this.erasing = erasing;
        this.exporting = exporting;
        this.json = json;
    }

    /// @param given `true` to allow it
    record ConsentForm(@Nullable String given) implements Form {}

    @SignedIn
    @GetMapping("/account/data")
    Page show() {
        var choices = Arrays.stream(Purpose.values())
                .map(purpose -> new DataPage.Choice(purpose, consents.given(me(), purpose)))
                .toList();
        return new DataPage(choices, erasing.due(me()).orElse(null));
    }

    @SignedIn
    @PostMapping("/account/consents/{purpose}")
    Redirect update(@PathVariable Purpose purpose, ConsentForm form) {
        var given = "true".equals(form.given());
        consents.set(me(), purpose, given);
        return Redirect.to("/account/data").saying(given ? "You allowed it." : "You withdrew it.");
    }

    @SignedIn
    @GetMapping("/account/data/copy")
    ResponseEntity<byte[]> copy() {
        var attachment =
                ContentDisposition.attachment().filename("assay-data.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(exporting.export(me())));
    }

    static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
