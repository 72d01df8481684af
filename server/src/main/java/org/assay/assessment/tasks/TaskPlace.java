package org.assay.assessment.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.assessment.DeclaredTasks.DeclaredTask;
import org.assay.catalog.OfferingId;

/// Which task a page is about.
///
/// @param outcomes what the task has to show: text by id, in the order of the definition
public record TaskPlace(
        OfferingId offering, String task, String taskTitle, String entryTitle, Map<String, String> outcomes) {

    static TaskPlace of(DeclaredTask declared) {
        var outcomes = new LinkedHashMap<String, String>();
        for (var outcome : declared.entry().definition().outcomes()) {
            if (declared.task().outcomes().contains(outcome.id())) outcomes.put(outcome.id(), outcome.text());
        }
        return new TaskPlace(
                declared.offering().id(),
                declared.task().id(),
                declared.task().title(),
                declared.entry().definition().title(),
                outcomes);
    }

    public String path() {
        return "/offerings/" + offering + "/tasks/" + task;
    }
}
