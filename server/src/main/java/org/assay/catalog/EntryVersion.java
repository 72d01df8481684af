package org.assay.catalog;

/// One published version of an entry: it never changes.
///
/// @param number from 1
public record EntryVersion(EntryId entry, int number) {

    public EntryVersion {
        if (number < 1) throw new IllegalArgumentException("versions count from 1, not " + number);
    }

    /// The path of its public page and of its Achievement as JSON.
    public String path() {
        return "/achievements/" + entry + "/" + number;
    }

    /// The path of the description of the overall result: its Achievement's ResultDescription.
    public String overallResultPath() {
        return path() + "#overall";
    }

    /// The path of the description of one task's result.
    public String resultPath(String task) {
        return path() + "#task-" + task;
    }
}
