package org.assay.learning.discussions;

import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.shared.Refusal;
import org.assay.web.Permission;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds out whether whoever asks takes part in an offering's discussions: enrolled in it, or teaching there. To
/// anybody else there are none.
@Component
class Places {
    private final Offerings offerings;
    private final Enrolments enrolments;
    private final Topics topics;
    private final Posts posts;
    private final Tenancy tenancy;
    private final Surroundings surroundings;

    Places(
            Offerings offerings,
            Enrolments enrolments,
            Topics topics,
            Posts posts,
            Tenancy tenancy,
            Surroundings surroundings) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.topics = topics;
        this.posts = posts;
        this.tenancy = tenancy;
        this.surroundings = surroundings;
    }

    /// A discussion with the place it is in.
    record Found(Place place, Topic topic) {}

    /// A post with its discussion and place.
    record FoundPost(Place place, Topic topic, Post post) {}

    @Transactional
    public Place in(OfferingId id) {
        var offering = offerings.get(id);
        var visitor = surroundings.visitor().orElseThrow(Places::none);
        var person = new PersonId(visitor.person());
        var enrolment = enrolments.find(person, id).map(Enrolment::id).orElse(null);
        var teaches =
                visitor.may(Permission.TEACH) && offering.organization().value().equals(visitor.organization());
        if (enrolment == null && !teaches) throw none();
        return new Place(offering, person, enrolment, teaches);
    }

    /// @param offering as the address says
    @Transactional
    public Found topic(OfferingId offering, UUID id) {
        var place = in(offering);
        var topic = tenancy.as(place.acting(), () -> topics.find(id))
                .filter(found -> found.offering().equals(offering))
                .orElseThrow(Places::none);
        return new Found(place, topic);
    }

    /// A post that stands, or for those who teach one that was hidden.
    @Transactional
    public FoundPost post(OfferingId offering, UUID id) {
        var place = in(offering);
        var post = tenancy.as(place.acting(), () -> posts.find(id))
                .filter(found -> !found.isGone() && (place.teaches() || !found.isHidden()))
                .orElseThrow(Places::none);
        return new FoundPost(place, topic(offering, post.topic()).topic(), post);
    }

    static Refusal none() {
        return Refusal.notFound("There is no such discussion.");
    }
}
