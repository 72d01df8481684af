package org.assay.identity.account;

import java.util.List;
import java.util.Map;
import org.assay.identity.Preferences;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param form as it is, or as it was typed
/// @param addresses the one that letters go to first
public record AccountPage(
        PreferencesForm form, FormErrors errors, List<Address> addresses, AddressForm added, FormErrors addressErrors)
        implements Page {

    /// The choices for a language, by tag; the first leaves it to the browser.
    ///
    /// @param first what to call that
    public Map<String, String> languages(String first) {
        var choices = new java.util.LinkedHashMap<String, String>();
        choices.put("", first);
        choices.putAll(Preferences.LANGUAGES);
        return choices;
    }

    /// The choices for a time zone, by name; the first leaves it to the organization.
    ///
    /// @param first what to call that
    public Map<String, String> zones(String first) {
        var choices = new java.util.LinkedHashMap<String, String>();
        choices.put("", first);
        for (var zone : Preferences.zones()) choices.put(zone, zone.replace('_', ' '));
        return choices;
    }

    @Override
    public String title() {
        return "Your account";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public int status() {
        return errors.isEmpty() ? addressErrors.status() : errors.status();
    }
}
