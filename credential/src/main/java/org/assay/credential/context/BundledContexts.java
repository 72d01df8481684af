package org.assay.credential.context;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contexts that this library knows, by URL. There are no others: a credential that names one is not read.
///
/// Where each comes from, its licence and its SHA-256 stand in PROVENANCE.md beside the files; a test holds
/// them to it.
public final class BundledContexts {
    /// VC Data Model 2.0, "Base Context".
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    /// VC Data Model 1.1, "Base Context".
    public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    /// Open Badges 3.0, version 3.0.3 of its context.
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /// Comprehensive Learner Record 2.0, version 2.0.1 of its context.
    public static final String LEARNER_RECORD = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    private static final Map<String, String> FILES = files();

    private BundledContexts() {}

    public static Set<String> urls() {
        return FILES.keySet();
    }

    /// The exact bytes of a context.
    public static Optional<byte[]> find(String url) {
        var file = FILES.get(url);
        return file == null ? Optional.empty() : Optional.of(read(file));
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(CREDENTIALS_V2, "credentials-v2.json");
        files.put(CREDENTIALS_V1, "credentials-v1.json");
        files.put("https://w3id.org/security/data-integrity/v1", "data-integrity-v1.json");
        files.put("https://w3id.org/security/data-integrity/v2", "data-integrity-v2.json");
        files.put("https://w3id.org/security/multikey/v1", "multikey-v1.json");
        files.put("https://w3id.org/security/suites/ed25519-2020/v1", "ed25519-2020-v1.json");
        files.put("https://www.w3.org/ns/credentials/status/v1", "bitstring-status-list-v1.json");
        files.put("https://w3id.org/vc/status-list/2021/v1", "status-list-2021-v1.json");
        files.put("https://www.w3.org/ns/did/v1", "did-v1.json");
        files.put("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-3.0.0.json");
        files.put("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-3.0.1.json");
        files.put("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-3.0.2.json");
        files.put(OPEN_BADGES, "ob-3.0.3.json");
        files.put("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "ob-extensions.json");
        files.put("https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-2.0.0.json");
        files.put(LEARNER_RECORD, "clr-2.0.1.json");
        return files;
    }

    private static byte[] read(String file) {
        try (InputStream bytes = BundledContexts.class.getResourceAsStream(file)) {
            if (bytes == null) throw new IllegalStateException("bundled context is missing: " + file);
            return bytes.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
