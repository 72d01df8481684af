package org.assay.learning.offline;

import java.util.UUID;

/// A name that a device gave itself for one journal. It names no device: the next journal has another.
record DeviceId(UUID value) {

    public static DeviceId of(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
