package org.assay.home.search;

import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    private static final int LONGEST = 200;
    private final Everything everything;
    private final Surroundings surroundings;

    SearchController(Everything everything, Surroundings surroundings) {
        this.everything = everything;
        this.surroundings = surroundings;
    }

    @Public
    @GetMapping("/search")
    Page index(@RequestParam(defaultValue = "") String words) {
        var asked = words.strip();
        if (asked.length() > LONGEST) asked = asked.substring(0, LONGEST);
        var visitor = surroundings.visitor();
        var isStaff = visitor.filter(Visitor::isStaff).isPresent();
        return new SearchPage(asked, everything.find(asked, visitor.orElse(null)), isStaff);
    }
}
