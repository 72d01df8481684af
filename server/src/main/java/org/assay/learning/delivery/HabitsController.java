package org.assay.learning.delivery;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.delivery.Habits.Habit;
import org.assay.shared.Refusal;
import org.assay.web.Form;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// How somebody likes to learn, changed by themselves.
@Controller
class HabitsController {
    private final Habits preferences;

    HabitsController(Habits preferences) {
        this.preferences = preferences;
    }

    /// @param light `on` or `off`; absent leaves it
    /// @param reviews a number from 0 to 50; absent leaves it
    /// @param back a path of this server to go back to
    record HabitForm(
            @Nullable String light,
            @Nullable String reviews,
            @Nullable String back) implements Form {}

    @SignedIn
    @PostMapping("/habits")
    Redirect update(HabitForm form) {
        var person = person();
        var before = preferences.of(person);
        var reviews = Objects.requireNonNullElse(form.reviews(), "").strip();
        boolean isLight = form.light() == null ? before.isLight() : form.light().equals("on");
        int aDay = reviews.matches("\\d|[1-4]\\d|50") ? Integer.parseInt(reviews) : before.reviewsADay();
        preferences.save(person, new Habit(isLight, aDay));
        var back = Objects.requireNonNullElse(form.back(), "");
        return Redirect.to(back.matches("/[A-Za-z0-9][A-Za-z0-9/-]{0,200}") ? back : "/review")
                .saying("Saved.");
    }

    private static PersonId person() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}
