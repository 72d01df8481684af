package org.assay.notices;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Sets a letter as HTML, by the template `notices/Letter.jte`.
final class Paper {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    String html(Letter letter) {
        var output = new StringOutput();
        templates.render("notices/Letter.jte", letter, output);
        return output.toString();
    }
}
