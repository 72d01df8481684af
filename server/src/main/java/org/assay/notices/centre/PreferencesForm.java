package org.assay.notices.centre;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.notices.Preferences.Choice;
import org.assay.notices.Preferences.Rhythm;
import org.assay.notices.Reason;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told, as they chose it.
///
/// @param shown names of the reasons that are to stand among the notices
/// @param mail for each reason its name, a colon, and `AT_ONCE`, `DAILY` or `NEVER`
/// @param zone such as `Europe/Berlin`
/// @param quietFrom an hour, 0 to 23
public record PreferencesForm(
        @Nullable List<String> shown,
        @Nullable List<String> mail,
        @Nullable String zone,
        @Nullable String quietFrom,
        @Nullable String quietUntil)
        implements Form {

    static PreferencesForm from(Map<Reason, Choice> choices, Rhythm rhythm) {
        var shown = new ArrayList<String>();
        var mail = new ArrayList<String>();
        choices.forEach((reason, choice) -> {
            if (choice.inApp()) shown.add(reason.name());
            mail.add(reason.name() + ":" + choice.mail());
        });
        var zone = rhythm.zone().getId();
        return new PreferencesForm(
                shown,
                mail,
                zone.equals("Z") ? "UTC" : zone,
                String.valueOf(rhythm.quietFrom()),
                String.valueOf(rhythm.quietUntil()));
    }

    FormErrors check() {
        var errors = new FormErrors();
        if (!isZone(zone)) errors.add("zone", "Enter a time zone like Europe/Berlin or UTC.");
        if (!isHour(quietFrom)) errors.add("quietFrom", "Enter an hour from 0 to 23.");
        if (!isHour(quietUntil)) errors.add("quietUntil", "Enter an hour from 0 to 23.");
        return errors;
    }

    /// What was chosen; a reason that was not sent keeps its default.
    Map<Reason, Choice> choices() {
        var choices = new EnumMap<Reason, Choice>(Reason.class);
        for (var reason : Reason.values()) {
            choices.put(reason, new Choice(shown != null && shown.contains(reason.name()), mail(reason)));
        }
        return choices;
    }

    private Reason.Mail mail(Reason reason) {
        for (var each : Reason.Mail.values()) {
            if (mail != null && mail.contains(reason.name() + ":" + each)) return each;
        }
        return reason.mail();
    }

    Rhythm rhythm() {
        return new Rhythm(ZoneId.of(read(zone)), Integer.parseInt(read(quietFrom)), Integer.parseInt(read(quietUntil)));
    }

    private static String read(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static boolean isHour(@Nullable String text) {
        return read(text).matches("[01]?\\d|2[0-3]");
    }

    private static boolean isZone(@Nullable String text) {
        try {
            return read(text).length() <= 60 && !ZoneId.of(read(text)).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
