package org.assay.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InvitingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Inviting inviting;

    Classroom room;
    String address;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
        address = room.ines + "@post.example";
    }

    @Test
    void membershipBeginsWithTheAcceptanceAndNotBefore() {
        var invitation = invite(Role.MARKER);
        assertThat(roles()).isEmpty();
        var secret = letter(invitation);
        assertThat(room.asInes(() -> inviting.accept(secret))).isEqualTo(room.organization);
        assertThat(roles()).containsExactly(Role.MARKER);
        assertThatThrownBy(() -> room.asInes(() -> inviting.accept(secret))).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyWhoeverIsAtTheInvitedAddressAccepts() {
        var secret = letter(invite(Role.ADMINISTRATOR));
        var stranger = room.somebody("Odile Marchetti");
        assertThatThrownBy(() -> room.as(Acting.person(stranger), () -> inviting.accept(secret)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(room.as(Acting.person(stranger), () -> inviting.open(secret)))
                .isPresent();
    }

    @Test
    void aSecondLetterMakesTheFirstLinkVoid() {
        var invitation = invite(Role.MARKER);
        var first = letter(invitation);
        var second = letter(invitation);
        assertThat(inviting.open(first)).isEmpty();
        assertThat(inviting.open(second)).isPresent();
    }

    @Test
    void whatWasWithdrawnOrReplacedLeadsNowhere() {
        var first = invite(Role.MARKER);
        var secret = letter(first);
        var second = invite(Role.AUTHOR);
        assertThat(inviting.open(secret)).isEmpty();
        var next = letter(second);
        room.asMira(() -> {
            inviting.withdraw(second.id());
            return true;
        });
        assertThat(inviting.open(next)).isEmpty();
        assertThat(inviting.letter(new InvitationMade(second.id(), 2))).isEmpty();
    }

    @Test
    void answersAlikeWhoeverIsAtAnAddress() {
        var known = invite(Role.MARKER);
        room.asMira(() -> {
            inviting.invite(room.organization, List.of("nobody." + room.ines + "@post.example"), Set.of(Role.MARKER));
            return true;
        });
        var both = room.asMira(() -> inviting.list(room.organization, 0, 10));
        assertThat(both).hasSize(2).allSatisfy(each -> {
            assertThat(each.acceptedAt()).isNull();
            assertThat(each.expiresAt()).isAfter(each.at());
            assertThat(each.roles()).isEqualTo(known.roles());
        });
    }

    @Test
    void anotherOrganizationSeesNoInvitation() {
        var invitation = invite(Role.MARKER);
        var other = new Classroom(beans);
        assertThat(other.asMira(() -> inviting.list(room.organization, 0, 10))).isEmpty();
        assertThatThrownBy(() -> other.asMira(() -> {
                    inviting.withdraw(invitation.id());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void readsAPastedListAndSaysWhatIsNoAddress() {
        var pasted = new InvitationForm(
                "Joris Tamm <joris.tamm@aldermere.example>, anneli.roos@aldermere.example;\r\n"
                        + "JORIS.TAMM@aldermere.example\n",
                List.of("MARKER"));
        assertThat(pasted.check().isEmpty()).isTrue();
        assertThat(pasted.chosenAddresses())
                .containsExactly("joris.tamm@aldermere.example", "anneli.roos@aldermere.example");
        var wrong = new InvitationForm("joris.tamm at aldermere", List.of());
        assertThat(wrong.check().message("addresses")).contains("joris.tamm at aldermere");
        assertThat(wrong.check().message("roles")).isNotNull();
    }

    /// Returns once the letter is in the mailbox: writing it makes earlier links void.
    private Invitation invite(Role role) {
        int before = letters();
        var invitation = send(role);
        var end = System.nanoTime() + 20_000_000_000L;
        while (letters() == before && System.nanoTime() < end) LockSupport.parkNanos(20_000_000);
        assertThat(letters()).isEqualTo(before + 1);
        return invitation;
    }

    private int letters() {
        return room.bean(JdbcClient.class)
                .sql("select count(*) from notices.mail where recipient = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private Invitation send(Role role) {
        return room.asMira(() -> {
            inviting.invite(room.organization, List.of(address), Set.of(role));
            return inviting.list(room.organization, 0, 10).stream()
                    .filter(each -> each.withdrawnAt() == null)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Secret letter(Invitation invitation) {
        var letter = inviting.letter(new InvitationMade(invitation.id(), 1)).orElseThrow();
        return new Secret(letter.path().substring("/invitations/".length()));
    }

    private Set<Role> roles() {
        return room.asMira(() -> room.bean(Memberships.class).roles(room.organization, room.ines));
    }
}
