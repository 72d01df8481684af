package org.assay.identity.signon;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.identity.Role;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param redirectUri to register at the provider
/// @param signInPath where people begin
/// @param form without the secret, which is never shown again
/// @param steps what trying the connection showed; empty where it was not tried now
public record SignOnPage(
        State state,
        String redirectUri,
        String signInPath,
        List<Domain> domains,
        @JsonIgnore SignOnForm form,
        FormErrors errors,
        List<Step> steps)
        implements Page {

    /// How far it is set up.
    public enum State {
        UNSET,
        OFF,
        ON
    }

    /// @param isProved whether an address there opens an account without more ado
    public record Domain(String name, boolean isProved) {}

    /// One thing that was tried.
    ///
    /// @param status of its chip: `valid`, `invalid` or `idle`
    public record Step(String name, String status, String outcome, String says) {}

    public boolean isSet() {
        return state != State.UNSET;
    }

    /// The choices of what a first sign-on makes of somebody.
    public Map<String, String> roles() {
        var choices = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            if (SignOn.ROLES.contains(role)) choices.put(role.name(), role.title() + ": " + role.duty());
        }
        return choices;
    }

    @Override
    public String title() {
        return "Sign-on";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    @Override
    public int status() {
        return errors.status();
    }
}
