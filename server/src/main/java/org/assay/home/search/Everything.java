package org.assay.home.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.search.Search;
import org.assay.catalog.search.Searching;
import org.assay.home.search.SearchPage.Group;
import org.assay.home.search.SearchPage.Hit;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.directory.Directory;
import org.assay.learning.course.Modules;
import org.assay.web.Permission;
import org.assay.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks every list that somebody may see for a few that fit. What they may not see is not asked.
@Component
class Everything {
    private static final int FEW = 5;

    private final Searching catalogue;
    private final Organizations organizations;
    private final Modules modules;
    private final Directory directory;
    private final Own own;

    Everything(Searching catalogue, Organizations organizations, Modules modules, Directory directory, Own own) {
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.modules = modules;
        this.directory = directory;
        this.own = own;
    }

    /// @param words at most 200 characters; nothing is found by none
    List<Group> find(String words, @Nullable Visitor visitor) {
        if (words.isBlank()) return List.of();
        var groups = new ArrayList<Group>();
        if (visitor != null) groups.addAll(own.find(words, FEW));
        groups.add(toEarn(words));
        if (visitor != null && visitor.organization() != null) groups.addAll(atWork(words, visitor));
        return groups.stream().filter(group -> !group.hits().isEmpty()).toList();
    }

    private Group toEarn(String words) {
        var found = catalogue.find(new Search(words, Map.of(), Search.Sort.MATCH, FEW));
        var hits = found.hits().stream()
                .map(hit -> new Hit(
                        hit.title(),
                        organizations.get(hit.organization()).name(),
                        hit.id().path()))
                .toList();
        return new Group("Micro-credentials", hits, found.total() > FEW ? "/?q=" + encoded(words) : null);
    }

    private List<Group> atWork(String words, Visitor visitor) {
        var organization = new OrganizationId(Objects.requireNonNull(visitor.organization()));
        var groups = new ArrayList<Group>();
        if (maySeeLearners(visitor)) groups.add(learners(organization, words));
        if (visitor.may(Permission.AUTHOR_ENTRIES)) groups.add(modules(words));
        return groups;
    }

    /// As `home.staff.LearnersController` lets them.
    private static boolean maySeeLearners(Visitor visitor) {
        return visitor.may(Permission.ADMINISTER)
                || visitor.may(Permission.ISSUE_CREDENTIALS)
                || visitor.may(Permission.APPROVE_AWARDS)
                || visitor.may(Permission.TEACH);
    }

    private Group learners(OrganizationId organization, String words) {
        var found = directory.learners(organization, words, 0, FEW + 1);
        var hits = found.stream()
                .limit(FEW)
                .map(learner -> new Hit(learner.name(), "", "/learners/" + learner.id()))
                .toList();
        return new Group("Learners", hits, found.size() > FEW ? "/learners?words=" + encoded(words) : null);
    }

    private Group modules(String words) {
        var found = modules.list(words, 0, FEW + 1);
        var hits = found.stream()
                .limit(FEW)
                .map(module -> new Hit(module.title(), "", "/modules/" + module.id()))
                .toList();
        return new Group("Modules", hits, found.size() > FEW ? "/modules?words=" + encoded(words) : null);
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
