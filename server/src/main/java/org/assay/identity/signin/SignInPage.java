package org.assay.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param sentTo the address that a link was just sent to, or null
/// @param cast whom one may be in a demonstration; empty elsewhere
/// @param offers through which organizations one may sign in
public record SignInPage(
        SignInForm form, FormErrors errors, @Nullable String sentTo, List<CastMember> cast, List<Offer> offers)
        implements Page {

    /// An organization that one may sign in through.
    public record Offer(String slug, String name) {}

    /// Where signing in through that organization begins.
    public String path(Offer offer) {
        var next = form.next();
        return "/sign-in/organizations/" + offer.slug()
                + (next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /// Somebody to be in a demonstration, and what they are for.
    ///
    /// @param group under which they are listed
    public record CastMember(String id, String name, String part, String group) {}

    /// The groups of the cast, in order.
    public List<String> groups() {
        return cast.stream().map(CastMember::group).distinct().toList();
    }

    public List<CastMember> in(String group) {
        return cast.stream().filter(member -> member.group.equals(group)).toList();
    }

    @Override
    public boolean sendsJournal() {
        return false;
    }

    @Override
    public String title() {
        return sentTo == null ? "Sign in" : "Look at your mail";
    }

    @Override
    public int status() {
        return errors.status();
    }
}
