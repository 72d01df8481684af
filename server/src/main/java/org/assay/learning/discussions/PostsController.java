package org.assay.learning.discussions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.learning.discussions.Places.FoundPost;
import org.assay.learning.discussions.PostPage.Act;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One post: changed, taken back or reported by those who take part, hidden by those who teach.
@Controller
class PostsController {
    private static final int MOST_REPORTED = 50;
    private final Places places;
    private final Discussing discussing;
    private final Posts posts;
    private final Topics topics;
    private final Layout layout;

    PostsController(Places places, Discussing discussing, Posts posts, Topics topics, Layout layout) {
        this.places = places;
        this.discussing = discussing;
        this.posts = posts;
        this.topics = topics;
        this.layout = layout;
    }

    @SignedIn
    @GetMapping("/offerings/{offering}/posts/{post}/edit")
    Page edit(@PathVariable OfferingId offering, @PathVariable UUID post) {
        var found = places.post(offering, post);
        return page(found, Act.EDIT, found.post().body(), new FormErrors());
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/posts/{post}")
    Object update(@PathVariable OfferingId offering, @PathVariable UUID post, PostForm form) {
        var found = places.post(offering, post);
        var errors = form.check();
        if (!errors.isEmpty()) return page(found, Act.EDIT, form.bodyRead(), errors);
        discussing.edit(found.place(), found.post(), form.bodyRead());
        return back(found).saying("Changed. It says that it was edited.");
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/posts/{post}/deletion")
    Redirect delete(@PathVariable OfferingId offering, @PathVariable UUID post) {
        var found = places.post(offering, post);
        discussing.delete(found.place(), found.post());
        return back(found).saying("Your post is gone; that there was one still shows.");
    }

    @SignedIn
    @GetMapping("/offerings/{offering}/posts/{post}/report")
    Page reporting(@PathVariable OfferingId offering, @PathVariable UUID post) {
        return page(places.post(offering, post), Act.REPORT, "", new FormErrors());
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/posts/{post}/report")
    Object report(@PathVariable OfferingId offering, @PathVariable UUID post, ReasonForm form) {
        var found = places.post(offering, post);
        var errors = form.check();
        if (!errors.isEmpty()) return page(found, Act.REPORT, form.read(), errors);
        discussing.report(found.place(), found.topic(), found.post(), form.read());
        return back(found).saying("Reported. Somebody who teaches here looks at it.");
    }

    @Allows(Permission.TEACH)
    @GetMapping("/offerings/{offering}/posts/{post}/hiding")
    Page hiding(@PathVariable OfferingId offering, @PathVariable UUID post) {
        return page(taught(offering, post), Act.HIDE, "", new FormErrors());
    }

    @Allows(Permission.TEACH)
    @PostMapping("/offerings/{offering}/posts/{post}/hiding")
    Object hide(@PathVariable OfferingId offering, @PathVariable UUID post, ReasonForm form) {
        var found = taught(offering, post);
        var errors = form.check();
        if (!errors.isEmpty()) return page(found, Act.HIDE, form.read(), errors);
        discussing.hide(found.place(), found.post(), form.read());
        return back(found).saying("Hidden from those who learn, and written into the audit log.");
    }

    @Allows(Permission.TEACH)
    @PostMapping("/offerings/{offering}/posts/{post}/showing")
    Redirect show(@PathVariable OfferingId offering, @PathVariable UUID post) {
        var found = taught(offering, post);
        discussing.show(found.place(), found.post());
        return back(found).saying("Everybody sees it again.");
    }

    @Allows(Permission.TEACH)
    @PostMapping("/offerings/{offering}/posts/{post}/dismissal")
    Redirect dismiss(@PathVariable OfferingId offering, @PathVariable UUID post) {
        var found = taught(offering, post);
        discussing.dismiss(found.place(), found.post());
        return Redirect.to("/reported").saying("Left as it is.");
    }

    @Allows(Permission.TEACH)
    @GetMapping("/reported")
    Page reported() {
        var found = posts.reported(Objects.requireNonNull(Acting.now().organization()), MOST_REPORTED);
        var ids = found.stream()
                .flatMap(each -> java.util.stream.Stream.of(each.post().author(), each.by()))
                .toList();
        var names = layout.authors(ids);
        List<ReportedPage.Line> lines = found.stream()
                .map(each -> new ReportedPage.Line(
                        topics.get(each.post().topic()).offering(),
                        each.post().topic(),
                        each,
                        names.get(each.post().author()),
                        names.get(each.by())))
                .toList();
        return new ReportedPage(lines);
    }

    /// To whoever teaches somewhere else and only learns here, there is nothing to hide.
    private FoundPost taught(OfferingId offering, UUID post) {
        var found = places.post(offering, post);
        if (!found.place().teaches()) throw Places.none();
        return found;
    }

    private Page page(FoundPost found, Act act, String text, FormErrors errors) {
        var place = found.place();
        return new PostPage(found.topic(), found.post(), place.enrolment(), layout.brand(place), act, text, errors);
    }

    private static Redirect back(FoundPost found) {
        return Redirect.to("/offerings/" + found.topic().offering() + "/discussions/"
                + found.topic().id() + "?after=" + (found.post().number() - 1) / 50 * 50);
    }
}
