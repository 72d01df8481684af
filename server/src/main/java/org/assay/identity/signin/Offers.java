package org.assay.identity.signin;

import java.util.List;
import org.assay.identity.signin.SignInPage.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Through which organizations one may sign in now.
@Repository
@Transactional
class Offers {
    /// A page lists no more; the others are reached from their own storefront.
    private static final int MOST = 12;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// That of one organization where it offers any, else all of them by name, at most 12.
    ///
    /// @param slug of the organization that one came from, or null
    List<Offer> list(@Nullable String slug) {
        return jdbc.sql("select o.slug, o.name from identity.sign_on_offer f join identity.organization o"
                        + " on o.id = f.organization_id where :slug::text is null or o.slug = :slug"
                        + " order by o.name, o.id limit " + MOST)
                .param("slug", slug)
                .query((row, _) -> new Offer(row.getString(1), row.getString(2)))
                .list();
    }
}
