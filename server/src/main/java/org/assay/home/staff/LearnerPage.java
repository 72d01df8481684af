package org.assay.home.staff;

import java.time.Instant;
import java.util.List;
import org.assay.awarding.Award;
import org.assay.catalog.OfferingId;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential;
import org.assay.web.Page;

/// What an organization knows about one of its learners.
public record LearnerPage(
        PersonId person, String name, List<Course> courses, List<Award> awards, List<IssuedCredential> credentials)
        implements Page {
    /// Of each kind at most so many are shown, the newest.
    static final int MOST = 100;

    public record Course(String title, OfferingId offering, Instant since) {}

    @Override
    public String title() {
        return name;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
