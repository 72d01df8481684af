package org.assay.issuing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assay.Course;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.catalog.Definition;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Share;
import org.assay.wallet.Sharing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An award office: a course, Odile who works there, and what people do in their browsers.
public final class Desk {
    public final Course course;
    public final PersonId odile = PersonId.random();
    private final BeanFactory beans;

    public Desk(BeanFactory beans) {
        this(beans, UnaryOperator.identity());
    }

    /// @param change what the definition says otherwise
    public Desk(BeanFactory beans, UnaryOperator<Definition> change) {
        this.beans = beans;
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED, change);
        tenancy().as(new Acting(course.organization, odile, null), () -> {
            bean(People.class).add(odile, "Odile Marchetti", odile + "@aldermere.example");
            for (var role : new Role[] {Role.ISSUER, Role.APPROVER, Role.AUTHOR}) {
                bean(Memberships.class).grant(course.organization, odile, role, null);
            }
        });
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T inCourse(Supplier<T> work) {
        return tenancy().as(Acting.organization(course.organization), work);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return tenancy().as(Acting.person(person), work);
    }

    public IssuedCredential issued(String name) {
        var enrolment = course.marked(name, 16);
        inCourse(() -> bean(Awarding.class).decide(enrolment));
        var award = inCourse(() -> bean(Awards.class).of(enrolment)).orElseThrow();
        return inCourse(() -> bean(Issuing.class).issue(award.id()));
    }

    public IssuedCredential now(IssuedCredential issued) {
        return inCourse(() -> bean(Credentials.class).get(issued.id()));
    }

    public IssuedCredential newest(IssuedCredential former) {
        return inCourse(() -> bean(Credentials.class).of(former.award())).orElseThrow();
    }

    /// The holder puts what waits into their wallet.
    public HoldingId accept(PersonId learner) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            var waiting = as(learner, () -> bean(Claiming.class).waiting(learner));
            if (!waiting.isEmpty()) {
                var claim = waiting.getFirst().claim().id().toString();
                return as(learner, () -> bean(Filing.class).file(learner, claim));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no claim waits");
    }

    /// A link by which anybody sees it.
    public String share(PersonId learner, HoldingId holding) {
        return as(
                learner,
                () -> bean(Sharing.class)
                        .share(holding, Share.Kind.LINK, LocalDate.now().plusDays(9))
                        .path());
    }

    public String show(PersonId person, String path) throws Exception {
        return browse(person, get(path)).getContentAsString();
    }

    /// As a stranger.
    public String visit(String path) throws Exception {
        return stranger(path).getContentAsString();
    }

    public MockHttpServletResponse stranger(String path) throws Exception {
        return bean(MockMvc.class).perform(get(path)).andReturn().getResponse();
    }

    public MockHttpServletResponse send(PersonId person, String path, String... fields) throws Exception {
        var form = post(path).cookie(new Cookie("XSRF-TOKEN", "token")).param("_csrf", "token");
        for (int at = 0; at < fields.length; at += 2) form.param(fields[at], fields[at + 1]);
        return browse(person, form);
    }

    private MockHttpServletResponse browse(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return bean(MockMvc.class)
                .perform(request.sessionAttr(Login.class.getName(), new Login(person.value(), null)))
                .andReturn()
                .getResponse();
    }

    private Tenancy tenancy() {
        return bean(Tenancy.class);
    }
}
