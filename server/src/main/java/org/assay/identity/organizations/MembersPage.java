package org.assay.identity.organizations;

import java.util.List;
import java.util.Set;
import org.assay.identity.Role;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Who works here, and what each role may do.
public record MembersPage(List<Member> members, List<Role> roles, MemberForm form, FormErrors errors) implements Page {

    /// @param isSelf whether this is the visitor, who cannot take the last administrator's role from themselves
    public record Member(String id, String name, Set<Role> roles, boolean isSelf) {}

    @Override
    public String title() {
        return "Members";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
