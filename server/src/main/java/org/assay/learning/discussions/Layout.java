package org.assay.learning.discussions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.discussions.Places.Found;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lays out discussions for whoever reads them, and notes how far they read.
@Component
class Layout {
    private static final int TOPICS = 30;
    private static final int POSTS = 50;
    private static final int FURTHEST = 10_000;
    private static final int LONGEST_SEARCH = 100;
    private final Topics topics;
    private final Posts posts;
    private final People people;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Names names;

    Layout(Topics topics, Posts posts, People people, Tenancy tenancy, Clock clock, Names names) {
        this.topics = topics;
        this.posts = posts;
        this.people = people;
        this.tenancy = tenancy;
        this.clock = clock;
        this.names = names;
    }

    /// What a page is called and whose it is.
    @Component
    static class Names {
        private final PublishedEntries entries;
        private final Organizations organizations;

        Names(PublishedEntries entries, Organizations organizations) {
            this.entries = entries;
            this.organizations = organizations;
        }

        String title(Place place) {
            return entries.get(place.offering().entry()).definition().title();
        }

        Brand brand(Place place) {
            return organizations.get(place.offering().organization()).brand();
        }
    }

    @Transactional
    public Page list(Place place, @Nullable UUID unit, String words, int from, PostForm form, FormErrors errors) {
        var sought = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words.strip();
        var start = Math.clamp(from, 0, FURTHEST);
        var offering = place.offering().id();
        return tenancy.as(place.acting(), () -> {
            var found = topics.list(offering, unit, sought, start, TOPICS);
            return new TopicsPage(
                    offering,
                    place.enrolment(),
                    place.teaches(),
                    names.title(place),
                    names.brand(place),
                    unit,
                    sought,
                    lines(found, place.person()),
                    found.size() < TOPICS ? null : start + TOPICS,
                    form,
                    errors);
        });
    }

    private List<TopicsPage.Line> lines(List<Topic> found, PersonId reader) {
        var authors = authors(found.stream().map(Topic::author).toList());
        var read = topics.read(reader, found);
        return found.stream()
                .map(topic -> new TopicsPage.Line(
                        topic.id(),
                        topic.title(),
                        authors.get(topic.author()),
                        topic.posts(),
                        topic.posts() - Math.min(topic.posts(), read.getOrDefault(topic.id(), 0)),
                        topic.lastAt()))
                .toList();
    }

    /// One page of a discussion, with its posts now read.
    @Transactional
    public Page topic(Found found, int after, PostForm form, FormErrors errors) {
        var place = found.place();
        var topic = found.topic();
        return tenancy.as(place.acting(), () -> {
            var readTo = topics.read(place.person(), List.of(topic)).getOrDefault(topic.id(), 0);
            var shown = posts.list(topic.id(), Math.max(0, after), POSTS);
            if (!shown.isEmpty()) {
                topics.read(topic, place.person(), shown.getLast().number());
            }
            return new TopicPage(
                    topic,
                    place.enrolment(),
                    place.teaches(),
                    topics.follows(topic, place.person()),
                    names.title(place),
                    names.brand(place),
                    lines(shown, place),
                    readTo,
                    shown.size() < POSTS ? null : shown.getLast().number(),
                    form,
                    errors);
        });
    }

    private List<TopicPage.Line> lines(List<Post> shown, Place place) {
        var authors = authors(shown.stream().map(Post::author).toList());
        var now = clock.instant();
        return shown.stream()
                .map(post -> new TopicPage.Line(
                        post,
                        authors.get(post.author()),
                        post.author().equals(place.person()),
                        post.isOpenTo(place.person(), now)))
                .toList();
    }

    @Transactional
    public void follow(Found found, boolean follows) {
        tenancy.as(
                found.place().acting(),
                () -> topics.follow(found.topic(), found.place().person(), follows));
    }

    /// The names of those who are still here.
    Map<PersonId, String> authors(List<PersonId> ids) {
        return people.list(List.copyOf(new HashSet<>(ids))).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    Brand brand(Place place) {
        return names.brand(place);
    }

    /// After which post the page with this post begins.
    int pageOf(int number) {
        return (number - 1) / POSTS * POSTS;
    }

    int lastPage(Topic topic) {
        return topic.posts() == 0 ? 0 : pageOf(topic.posts());
    }
}
