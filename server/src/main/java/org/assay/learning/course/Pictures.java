package org.assay.learning.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.files.ArtefactId;

/// Pictures in the Markdown of a lesson: `![what it shows](artefact:<sha-256>)`.
public final class Pictures {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]{0,2000})\\]\\(([^)\\s]{0,2000})[^)]{0,500}\\)");
    private static final Pattern ARTEFACT = Pattern.compile("artefact:([0-9a-f]{64})");

    private Pictures() {}

    /// What to mend, each a sentence; empty where all pictures are uploaded ones with words.
    public static List<String> faults(String markdown) {
        var faults = new ArrayList<String>();
        var pictures = PICTURE.matcher(markdown);
        while (pictures.find()) {
            if (pictures.group(1).isBlank()) {
                faults.add("Say in the brackets of each picture what it shows: ![what it shows](...).");
            }
            if (!ARTEFACT.matcher(pictures.group(2)).matches()) {
                faults.add("Upload each picture to this unit: one from elsewhere would not be shown.");
            }
        }
        return faults;
    }

    /// The same Markdown with the addresses of uploaded files below `folder`.
    public static String addressed(String markdown, String folder) {
        return ARTEFACT.matcher(markdown).replaceAll(folder + "/$1");
    }

    /// The same Markdown with pictures as links to them, for those who load them when they choose to.
    public static String asLinks(String markdown) {
        return PICTURE.matcher(markdown).replaceAll("[$1]($2)");
    }

    /// Every file that a unit shows or hands out.
    public static Set<ArtefactId> in(Unit unit) {
        var found = new HashSet<ArtefactId>();
        if (!(unit instanceof Unit.Lesson lesson)) return found;
        var artefacts = ARTEFACT.matcher(lesson.body());
        while (artefacts.find()) found.add(new ArtefactId(artefacts.group(1)));
        lesson.files().forEach(file -> found.add(file.artefact()));
        var video = lesson.video();
        if (video != null && video.artefact() != null) found.add(video.artefact());
        if (video != null && video.captions() != null) found.add(video.captions());
        return found;
    }
}
