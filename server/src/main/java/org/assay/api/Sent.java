package org.assay.api;

import org.assay.web.FormErrors;

/// What a program sent as JSON: a record that says itself what is wrong with it. Members that it does not have are
/// refused, so that a misspelt one is not passed over.
public interface Sent {
    FormErrors check();
}
