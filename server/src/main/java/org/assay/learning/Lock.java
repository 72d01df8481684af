package org.assay.learning;

import java.util.List;

/// Why a module is not open yet, and what opens it.
///
/// @param english a sentence with places `{0}`, `{1}`
/// @param values for the places
public record Lock(String english, List<Object> values) {
    public Lock {
        values = List.copyOf(values);
    }

    static Lock of(String english, Object... values) {
        return new Lock(english, List.of(values));
    }

    public Object[] places() {
        return values.toArray();
    }
}
