package org.assay.identity.organizations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.organizations.MembersPage.Member;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MembersController {
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
    Page index() {
        return page(new MemberForm(null, null, List.of()), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/members")
    Object create(MemberForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(form, errors);
        var name = Objects.requireNonNull(form.name()).strip();
        staffing.add(own(), Objects.requireNonNull(form.address()), name, form.chosen());
        return Redirect.to("/members").saying(name + " can sign in with that address now.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/members/{person}")
    Redirect update(@PathVariable PersonId person, MemberForm form) {
        staffing.change(own(), person, form.chosen());
        return Redirect.to("/members").saying("The roles are changed. They count from the next click.");
    }

    private MembersPage page(MemberForm form, FormErrors errors) {
        var staff = memberships.staff(own());
        var members = new ArrayList<Member>();
        for (var person : people.list(List.copyOf(staff.keySet()))) {
            var isSelf = Acting.now().by().filter(person.id()::equals).isPresent();
            members.add(new Member(
                    person.id().toString(), person.name(), Objects.requireNonNull(staff.get(person.id())), isSelf));
        }
        members.sort(Comparator.comparing(Member::name));
        return new MembersPage(members, Role.ofStaff(), form, errors);
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "members are seen only when acting for one");
    }
}
