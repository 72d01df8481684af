package org.assay.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call this handler: a member who holds any one of the permissions, acting for their organization.
/// A handler carries exactly one of this, [SignedIn] and [Public]; one with none is refused to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allows {
    Permission[] value();
}
