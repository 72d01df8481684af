package org.assay.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// In what form a credential is signed.
enum Form {
    /// In JSON, with a Data Integrity proof.
    DATA_INTEGRITY("data-integrity", ".json"),
    /// As Open Badges 3.0 has it.
    JWT("jwt", ".jwt"),
    /// VC-JOSE-COSE; a presentation becomes `vp+jwt`.
    VC_JWT("vc+jwt", ".jwt"),
    /// VC-JOSE-COSE with disclosures; a presentation becomes `vp+sd-jwt`.
    VC_SD_JWT("vc+sd-jwt", ".sd-jwt"),
    /// An SD-JWT VC.
    DC_SD_JWT("dc+sd-jwt", ".sd-jwt");

    private final String wireName;
    private final String ending;

    Form(String wireName, String ending) {
        this.wireName = wireName;
        this.ending = ending;
    }

    /// @throws IllegalArgumentException if there is none of that name
    static Form of(String name) {
        for (var form : values()) if (form.wireName.equals(name)) return form;
        throw new IllegalArgumentException("no such form: %s; there are %s"
                .formatted(name, Arrays.stream(values()).map(Form::toString).collect(Collectors.joining(", "))));
    }

    /// Of signed files, such as `.jwt`.
    String ending() {
        return ending;
    }

    /// What a file is called, without `.json`.
    static String stem(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    boolean isSelective() {
        return this == VC_SD_JWT || this == DC_SD_JWT;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
