package org.assay.identity;

/// A human being with an account. Names are one field, as their owner writes them.
public record Person(PersonId id, String name) {
    /// What somebody is called who left: their record stays where others need it, and names nobody.
    public static final String ERASED = "Erased person";
}
