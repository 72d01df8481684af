package org.assay.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;

/// What somebody is in an organization, and so what they may do there.
public enum Role {
    /// Takes part in an offering; gives the organization sight of their name.
    LEARNER(null, "takes part in offerings"),
    AUTHOR(Permission.AUTHOR_ENTRIES, "writes definitions, lessons and tasks"),
    REVIEWER(Permission.REVIEW_ENTRIES, "reviews definitions that others wrote, and publishes them"),
    INSTRUCTOR(Permission.TEACH, "holds live sessions, answers discussions and gives feedback on assignments"),
    MARKER(Permission.MARK_ATTEMPTS, "marks answers against a rubric"),
    APPROVER(Permission.APPROVE_AWARDS, "decides awards that are referred to a person"),
    ISSUER(Permission.ISSUE_CREDENTIALS, "watches over issued credentials"),
    ADMINISTRATOR(Permission.ADMINISTER, "changes members, brand and settings");

    private final @Nullable Permission permission;
    private final String duty;

    Role(@Nullable Permission permission, String duty) {
        this.permission = permission;
        this.duty = duty;
    }

    /// As people write it: `Author`.
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// What holders of this role do, as the end of a sentence that begins with the role's name.
    public String duty() {
        return duty;
    }

    /// The roles that staff hold: all but learner.
    public static List<Role> ofStaff() {
        return Arrays.stream(values()).filter(role -> role != LEARNER).toList();
    }

    public static Set<Permission> permissions(Collection<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        for (var role : roles) if (role.permission != null) all.add(role.permission);
        return all;
    }
}
