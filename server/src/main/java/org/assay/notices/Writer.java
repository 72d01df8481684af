package org.assay.notices;

import java.util.Optional;

/// Writes the letters of one kind.
interface Writer {

    Delivery.Kind kind();

    /// The letter to this address; empty where there is no longer anything to say. Written at the time of sending, so
    /// that a secret in it is nowhere else.
    ///
    /// @param address where the person takes mail; empty where the delivery names no person
    Optional<Letter> write(Delivery delivery, String address);
}
