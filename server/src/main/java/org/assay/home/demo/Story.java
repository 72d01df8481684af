package org.assay.home.demo;

import static org.assay.home.demo.CourseFiles.each;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far one learner is in one course, and what happened on the way.
///
/// @param name of its steps
/// @param person who learns
/// @param daysAgo when they joined
/// @param units how many they have worked through; as many as there are where it is more
/// @param wrong ids of the exam's items that they answer wrong; null where they did not sit it
/// @param works what they handed in, by task
/// @param decided what a person decided about a near miss, or null
/// @param isClaimed whether they put the credential into their wallet
/// @param share how they show it: `LINK`, `PAGE` or empty
/// @param turns what became of the credential later
record Story(
        String name,
        PersonId person,
        House house,
        String course,
        int daysAgo,
        int units,
        @Nullable Set<String> wrong,
        Map<String, Work> works,
        @Nullable Decided decided,
        boolean isClaimed,
        String share,
        List<Turn> turns) {

    /// @param levels by criterion; empty while it waits to be marked
    record Work(String text, Map<String, String> levels, String feedback) {
        boolean isMarked() {
            return !levels.isEmpty();
        }
    }

    /// @param reason why it was declined; empty where it was approved
    record Decided(String reason) {}

    /// @param what `revoke`, `suspend` or `reinstate`
    record Turn(String what, int daysAgo, String reason) {}

    /// More than any course has.
    private static final int ALL = 99;

    /// All stories of the demonstration.
    static List<Story> all() {
        return each(CourseFiles.JSON.readTree(CourseFiles.read("stories.json")))
                .map(Story::read)
                .toList();
    }

    private static Story read(JsonNode node) {
        var course = node.get("course").asString();
        var person = node.get("person").asInt();
        return new Story(
                person + "/" + course,
                CastMember.id(person),
                House.valueOf(node.path("house").asString("ALDERMERE")),
                course,
                node.get("daysAgo").asInt(),
                node.path("units").asInt(0),
                node.has("wrong")
                        ? each(node.get("wrong")).map(JsonNode::asString).collect(Collectors.toSet())
                        : null,
                works(node.path("works")),
                node.has("decided") ? new Decided(node.get("decided").asString()) : null,
                node.path("claimed").asBoolean(false),
                node.path("share").asString(""),
                each(node.path("turns"))
                        .map(turn -> new Turn(
                                turn.get("what").asString(),
                                turn.get("daysAgo").asInt(),
                                turn.get("reason").asString()))
                        .toList());
    }

    private static Map<String, Work> works(JsonNode node) {
        var works = new HashMap<String, Work>();
        for (var each : node.properties()) {
            var levels = new HashMap<String, String>();
            for (var level : each.getValue().path("levels").properties()) {
                levels.put(level.getKey(), level.getValue().asString());
            }
            works.put(
                    each.getKey(),
                    new Work(
                            CourseFiles.read(each.getValue().get("file").asString()),
                            Map.copyOf(levels),
                            each.getValue().path("feedback").asString("")));
        }
        return Map.copyOf(works);
    }

    boolean isComplete() {
        return (wrong != null || units >= ALL) && works.values().stream().allMatch(Work::isMarked);
    }
}
