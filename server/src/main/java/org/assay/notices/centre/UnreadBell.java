package org.assay.notices.centre;

import org.assay.identity.PersonId;
import org.assay.notices.Notices;
import org.assay.web.Bell;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Component;

@Component
class UnreadBell implements Bell {
    private final Notices notices;
    private final Surroundings surroundings;

    UnreadBell(Notices notices, Surroundings surroundings) {
        this.notices = notices;
        this.surroundings = surroundings;
    }

    @Override
    public int unread() {
        return surroundings
                .visitor()
                .map(visitor -> notices.unread(new PersonId(visitor.person())))
                .orElse(0);
    }
}
