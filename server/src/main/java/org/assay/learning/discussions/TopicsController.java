package org.assay.learning.discussions;

import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Discussions, for those who take part and those who teach.
@Controller
class TopicsController {
    private final Places places;
    private final Discussing discussing;
    private final Layout layout;
    private final Enrolments enrolments;

    TopicsController(Places places, Discussing discussing, Layout layout, Enrolments enrolments) {
        this.enrolments = enrolments;
        this.places = places;
        this.discussing = discussing;
        this.layout = layout;
    }

    /// @param follows `yes` to follow; anything else to follow no more
    record FollowForm(@Nullable String follows) implements Form {}

    /// Leads a learner to the discussions of their offering.
    @SignedIn
    @GetMapping("/enrolments/{enrolment}/discussions")
    Redirect lead(@PathVariable EnrolmentId enrolment, @RequestParam(required = false) @Nullable UUID unit) {
        var offering = enrolments.own(enrolment).offering();
        return Redirect.to("/offerings/" + offering + "/discussions" + (unit == null ? "" : "?unit=" + unit));
    }

    @SignedIn
    @GetMapping("/offerings/{offering}/discussions")
    Page index(
            @PathVariable OfferingId offering,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        var form = new PostForm(null, unit == null ? null : unit.toString(), null);
        return layout.list(places.in(offering), unit, q, from, form, new FormErrors());
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/discussions")
    Object create(@PathVariable OfferingId offering, PostForm form) {
        var place = places.in(offering);
        var errors = form.checkTopic();
        var unit = unit(form);
        if (!errors.isEmpty()) return layout.list(place, unit, "", 0, form, errors);
        var topic = discussing.begin(place, unit, form.titleRead(), form.bodyRead());
        return Redirect.to("/offerings/" + offering + "/discussions/" + topic.id())
                .saying("Asked. You hear of answers under “Notices”.");
    }

    @SignedIn
    @GetMapping("/offerings/{offering}/discussions/{topic}")
    Page show(
            @PathVariable OfferingId offering, @PathVariable UUID topic, @RequestParam(defaultValue = "0") int after) {
        return layout.topic(places.topic(offering, topic), after, PostForm.empty(), new FormErrors());
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/discussions/{topic}/posts")
    Object reply(@PathVariable OfferingId offering, @PathVariable UUID topic, PostForm form) {
        var found = places.topic(offering, topic);
        var errors = form.check();
        if (!errors.isEmpty()) return layout.topic(found, layout.lastPage(found.topic()), form, errors);
        var post = discussing.reply(found.place(), found.topic(), form.bodyRead());
        return Redirect.to(
                        "/offerings/" + offering + "/discussions/" + topic + "?after=" + layout.pageOf(post.number()))
                .saying("Your answer is there.");
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/discussions/{topic}/following")
    Redirect follow(@PathVariable OfferingId offering, @PathVariable UUID topic, FollowForm form) {
        var follows = "yes".equals(form.follows());
        layout.follow(places.topic(offering, topic), follows);
        return Redirect.to("/offerings/" + offering + "/discussions/" + topic)
                .saying(follows ? "You follow this discussion." : "You no longer follow this discussion.");
    }

    private static @Nullable UUID unit(PostForm form) {
        try {
            return form.unit() == null || form.unit().isBlank() ? null : UUID.fromString(form.unit());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
