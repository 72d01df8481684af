package org.assay.identity;

/// A human being with an account. Names are one field, as their owner writes them.
public record Person(PersonId id, String name) {}
