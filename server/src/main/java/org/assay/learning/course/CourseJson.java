package org.assay.learning.course;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How units and placements stand in their columns.
final class CourseJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Unit>> UNITS = new TypeReference<>() {};
    private static final TypeReference<List<Placement>> PLACEMENTS = new TypeReference<>() {};

    private CourseJson() {}

    static String units(List<Unit> units) {
        return JSON.writerFor(UNITS).writeValueAsString(units);
    }

    static List<Unit> units(String json) {
        return JSON.readValue(json, UNITS);
    }

    static String placements(List<Placement> placements) {
        return JSON.writerFor(PLACEMENTS).writeValueAsString(placements);
    }

    static List<Placement> placements(String json) {
        return JSON.readValue(json, PLACEMENTS);
    }
}
