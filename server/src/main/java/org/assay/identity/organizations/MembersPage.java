package org.assay.identity.organizations;

import java.util.List;
import java.util.Set;
import org.assay.identity.Role;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Who works here, and what each role may do: a matrix that is changed by one form.
///
/// @param total how many work here
/// @param next where the next page begins, or null at the end
/// @param previous where the page before begins, or null at the start
public record MembersPage(
        List<Member> members,
        List<Role> roles,
        int total,
        @Nullable Integer next,
        @Nullable Integer previous) implements Page {

    /// @param isSelf whether this is the visitor
    public record Member(String id, String name, Set<Role> roles, boolean isSelf) {}

    @Override
    public String title() {
        return "Members";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
