/// Open Badges 3.0 and W3C Verifiable Credentials: build, sign, read and verify.
///
/// The JSON-LD processor and the canonicalizer have no module name of their own yet, so theirs come from file
/// names.
@SuppressWarnings("requires-automatic")
module org.assay.credential {
    requires static org.apache.pdfbox;
    requires static org.jspecify;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive tools.jackson.databind;
    requires jakarta.json;
    requires java.xml;
    requires org.bouncycastle.provider;
    requires titanium.json.ld;
    requires titanium.rdf.api;
    requires titanium.rdf.n.quads;
    requires titanium.rdfc;

    exports org.assay.credential;
    exports org.assay.credential.bake;
    exports org.assay.credential.bundle;
    exports org.assay.credential.clr;
    exports org.assay.credential.context;
    exports org.assay.credential.did;
    exports org.assay.credential.europe;
    exports org.assay.credential.fetch;
    exports org.assay.credential.jose;
    exports org.assay.credential.json;
    exports org.assay.credential.key;
    exports org.assay.credential.key.pkcs11;
    exports org.assay.credential.legacy;
    exports org.assay.credential.lint;
    exports org.assay.credential.log;
    exports org.assay.credential.openbadges;
    exports org.assay.credential.proof;
    exports org.assay.credential.status;

    opens org.assay.credential.clr to
            tools.jackson.databind;
    opens org.assay.credential.openbadges to
            tools.jackson.databind;
    opens org.assay.credential.status to
            tools.jackson.databind;
}
