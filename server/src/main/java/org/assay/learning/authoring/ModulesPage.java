package org.assay.learning.authoring;

import java.util.List;
import java.util.Map;
import org.assay.learning.course.Module;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// The library of modules: those with the words that were searched, in pages.
///
/// @param number of this page, from 1
/// @param hasMore whether there is a next page
public record ModulesPage(
        String q,
        int number,
        boolean hasMore,
        List<Module> modules,
        Map<String, String> definitions,
        ModuleForm form,
        FormErrors errors)
        implements Page {
    static final int ROWS = 30;

    @Override
    public String title() {
        return "Modules";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
