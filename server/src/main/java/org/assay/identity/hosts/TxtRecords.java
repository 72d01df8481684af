package org.assay.identity.hosts;

import java.util.List;
import java.util.Optional;

/// Looks up texts in the DNS.
interface TxtRecords {

    /// All TXT records at a name, none where the name or the record does not exist; empty where nobody could say.
    Optional<List<String>> at(String name);
}
