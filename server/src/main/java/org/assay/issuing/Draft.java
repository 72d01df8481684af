package org.assay.issuing;

import org.assay.awarding.Award;

/// An award with all that is fixed before its credential is composed.
record Draft(Award award, Composer.Frame frame, StatusIndexes.Place place) {}
