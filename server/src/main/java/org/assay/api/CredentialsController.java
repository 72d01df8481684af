package org.assay.api;

import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.shared.Refusal;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CredentialsController {
    // VC Data Model 2.0, "IANA Considerations".
    private static final MediaType SIGNED = MediaType.valueOf("application/vc");
    private final Credentials credentials;
    private final OwnCredentials own;

    CredentialsController(Credentials credentials, OwnCredentials own) {
        this.credentials = credentials;
        this.own = own;
    }

    /// Newest first.
    @AllowsScope(Scope.CREDENTIALS_READ)
    @GetMapping("/api/v1/credentials")
    ResponseEntity<Slice<CredentialView>> index(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.USUAL) int limit) {
        int rows = Limit.of(limit);
        var from = Cursor.of(cursor, Cursor.NEWEST);
        var found = credentials.before(Own.organization(), from.at(), new CredentialId(from.id()), rows + 1);
        return ResponseEntity.ok(Slice.of(
                found,
                rows,
                own::view,
                each -> new Cursor(each.issuedAt(), each.id().value())));
    }

    @AllowsScope(Scope.CREDENTIALS_READ)
    @GetMapping("/api/v1/credentials/{credential}")
    ResponseEntity<CredentialView> show(@PathVariable CredentialId credential) {
        return ResponseEntity.ok(own.view(own.get(credential)));
    }

    /// The exact bytes that were signed.
    @AllowsScope(Scope.CREDENTIALS_READ)
    @GetMapping("/api/v1/credentials/{credential}/document")
    ResponseEntity<byte[]> showDocument(@PathVariable CredentialId credential) {
        var issued = own.get(credential);
        if (issued.isErased()) throw Refusal.notFound("Its holder left, and our copy of the text with them.");
        return ResponseEntity.ok().contentType(SIGNED).body(issued.bytes());
    }
}
