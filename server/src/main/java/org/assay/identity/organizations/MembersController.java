package org.assay.identity.organizations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.identity.organizations.MembersPage.Member;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MembersController {
    private static final int ROWS = 50;
    private final Memberships memberships;
    private final People people;
    private final Staffing staffing;

    MembersController(Memberships memberships, People people, Staffing staffing) {
        this.memberships = memberships;
        this.people = people;
        this.staffing = staffing;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/members")
    Page index(@RequestParam(defaultValue = "0") int from) {
        var members = members();
        var first = Math.clamp(from, 0, members.size());
        var last = Math.min(members.size(), first + ROWS);
        return new MembersPage(
                members.subList(first, last),
                Role.ofStaff(),
                members.size(),
                last < members.size() ? last : null,
                first > 0 ? Math.max(0, first - ROWS) : null);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/members/roles")
    Redirect updateRoles(RolesForm form) {
        int changed = staffing.change(own(), form.wanted());
        return Redirect.to("/members")
                .saying(
                        switch (changed) {
                            case 0 -> "Nothing was changed.";
                            case 1 -> "The roles of 1 person are changed. They count from the next click.";
                            default ->
                                "The roles of " + changed + " people are changed. They count from the next click.";
                        });
    }

    /// Staff by name: dozens or hundreds, never the learners.
    private List<Member> members() {
        var staff = memberships.staff(own());
        var members = new ArrayList<Member>();
        for (var person : people.list(List.copyOf(staff.keySet()))) {
            var isSelf = Acting.now().by().filter(person.id()::equals).isPresent();
            members.add(new Member(
                    person.id().toString(), person.name(), Objects.requireNonNull(staff.get(person.id())), isSelf));
        }
        members.sort(Comparator.comparing(Member::name).thenComparing(Member::id));
        return members;
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "members are seen only when acting for one");
    }
}
