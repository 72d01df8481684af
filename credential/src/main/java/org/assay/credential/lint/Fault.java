package org.assay.credential.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/// One fault that badges of other issuers have, known by its look.
///
/// @param name kebab case; also the folder of its samples
/// @param citation specification, version and section title
/// @param remedy what the issuer does about it, in a sentence
public record Fault(String name, String citation, String remedy, Look look) {
    /// Reports each place as a JSON Pointer and a message.
    @FunctionalInterface
    interface Look {
        void at(ObjectNode badge, BiConsumer<String, String> places);
    }

    public List<Repair> examine(ObjectNode badge) {
        var repairs = new ArrayList<Repair>();
        look.at(badge, (path, message) -> repairs.add(new Repair(name, path, message, remedy, citation)));
        return List.copyOf(repairs);
    }
}
