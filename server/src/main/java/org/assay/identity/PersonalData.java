package org.assay.identity;

import java.util.List;
import java.util.Map;

/// What one module holds about a person: each module that keeps any has a bean of this, or it would be forgotten when
/// somebody takes their data with them or leaves. Both methods run in the hands of that person.
public interface PersonalData {

    /// The module's name, such as `learning`.
    String module();

    /// Every row about the person, in plain words: a list of rows by what they are, such as `enrolments`. Values are
    /// texts, numbers, booleans, instants, ids, and lists and maps of these. Bytes that a person can use, such as a
    /// signed credential, are given as text.
    Map<String, List<Map<String, Object>>> of(PersonId person);

    /// Takes out whatever names or describes the person, and keeps their id where a record must stay: it then leads to
    /// a person without a name. Harmless when repeated. Rows that belong to an organization are reached by
    /// [Tenancy], acting for it.
    void erase(PersonId person);
}
