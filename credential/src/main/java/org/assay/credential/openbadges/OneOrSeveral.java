package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A plain value on the wire when there is one, an array when there are several, left out when empty.
///
/// The published JSON schema of OB 3.0 allows only the plain form for `credentialStatus`.
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonFormat(
        with = {JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY, JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public @interface OneOrSeveral {}
