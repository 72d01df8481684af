package org.assay.credential.proof;

import org.assay.credential.proof.rdfc.SafeJsonLd;

/// What may stand at a place of a template: texts that are written the same in JSON and in N-Quads, and that JSON-LD
/// takes for the same kind of thing as the sample's.
///
/// @param scheme what the sample starts with up to its first colon, `https:` for example; empty where it has none
record TemplateValue(String scheme) {
    static TemplateValue like(String sample) {
        return new TemplateValue(SafeJsonLd.isAbsoluteIri(sample) ? sample.substring(0, sample.indexOf(':') + 1) : "");
    }

    /// A text that stands nowhere else.
    String token(int number) {
        return scheme + "~slot~" + number + "~";
    }

    /// Whether the template holds for the value too.
    boolean takes(String value) {
        for (var i = 0; i < value.length(); i++) {
            var unit = value.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || unit == 0x7f || unit >= Character.MIN_SURROGATE)
                return false;
        }
        if (value.startsWith("@")) return false;
        return scheme.isEmpty() || value.startsWith(scheme) && SafeJsonLd.isAbsoluteIri(value);
    }
}
