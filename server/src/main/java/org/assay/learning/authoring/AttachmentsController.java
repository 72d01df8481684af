package org.assay.learning.authoring;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.assay.files.Artefact;
import org.assay.files.ArtefactId;
import org.assay.files.Artefacts;
import org.assay.files.Uploading;
import org.assay.identity.Acting;
import org.assay.learning.course.Composing;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Modules;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Pictures, videos, captions and files of a lesson, for its authors.
@Controller
class AttachmentsController {
    private final Modules modules;
    private final Composing composing;
    private final Uploading uploading;
    private final Artefacts artefacts;

    AttachmentsController(Modules modules, Composing composing, Uploading uploading, Artefacts artefacts) {
        this.modules = modules;
        this.composing = composing;
        this.uploading = uploading;
        this.artefacts = artefacts;
    }

    /// Puts a file into a lesson: one sent with this form, or one that a script has uploaded in parts before.
    ///
    /// @param words what a picture shows, or the transcript of a video
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units/{unit}/files")
    Redirect create(
            @PathVariable ModuleId module,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String upload,
            @RequestParam(defaultValue = "") String words)
            throws IOException {
        var lesson = lesson(module, unit);
        var artefact = taken(file, upload);
        var changed = with(lesson, artefact, words.strip());
        if (!composing.put(module, changed, Composing.seen(lesson))) {
            throw Refusal.conflict("Somebody saved this lesson at the same moment. Choose the file again.");
        }
        return Redirect.to("/modules/" + module + "/units/" + unit).saying("Added “" + artefact.name() + "”.");
    }

    /// Takes a file out of a lesson's list.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units/{unit}/files/{artefact}/deletion")
    Redirect delete(@PathVariable ModuleId module, @PathVariable UnitId unit, @PathVariable ArtefactId artefact) {
        var lesson = lesson(module, unit);
        var video = lesson.video();
        boolean isVideo = video != null && artefact.equals(video.artefact());
        var files = lesson.files().stream()
                .filter(each -> !each.artefact().equals(artefact))
                .toList();
        composing.put(
                module,
                new Unit.Lesson(
                        unit,
                        lesson.title(),
                        lesson.minutes(),
                        lesson.body(),
                        isVideo ? null : video,
                        files,
                        lesson.outcomes()),
                Composing.seen(lesson));
        return Redirect.to("/modules/" + module + "/units/" + unit).saying("Taken out. Published versions keep it.");
    }

    /// A file of the organization, for its authors.
    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/modules/{module}/files/{artefact}")
    ResponseEntity<Resource> show(@PathVariable ModuleId module, @PathVariable ArtefactId artefact) {
        var organization = modules.get(module).organization();
        if (!organization.equals(Acting.now().organization())) throw Refusal.notFound("There is no such file.");
        var found = artefacts.get(organization, artefact);
        return artefacts.answer(found, found.name());
    }

    private Artefact taken(@Nullable MultipartFile file, String upload) throws IOException {
        if (upload.matches("[0-9a-f-]{36}")) return uploading.finish(UUID.fromString(upload));
        if (file == null || file.isEmpty()) throw Refusal.malformed("Choose a file first.");
        try (var content = file.getInputStream()) {
            return uploading.keep(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file.getSize(), content);
        }
    }

    private static Unit.Lesson with(Unit.Lesson lesson, Artefact artefact, String words) {
        if (artefact.isPicture()) {
            if (words.isEmpty()) throw Refusal.malformed("Say what the picture shows, for those who cannot see it.");
            var alt = words.replaceAll("[\\[\\]\\r\\n]", " ");
            return changed(
                    lesson, lesson.body() + "\n\n![" + alt + "](artefact:" + artefact.id() + ")", lesson.video());
        }
        if (artefact.isVideo()) {
            if (words.isEmpty())
                throw Refusal.malformed("Write down what is said and shown: the transcript is always there.");
            return changed(lesson, lesson.body(), new Unit.Video(artefact.id(), null, null, words));
        }
        var video = lesson.video();
        if (artefact.type().equals("text/vtt") && video != null && video.artefact() != null) {
            return changed(
                    lesson, lesson.body(), new Unit.Video(video.artefact(), null, artefact.id(), video.transcript()));
        }
        var files = new java.util.ArrayList<>(lesson.files());
        files.add(new Unit.Attachment(artefact.id(), artefact.name()));
        return new Unit.Lesson(
                lesson.id(), lesson.title(), lesson.minutes(), lesson.body(), video, files, lesson.outcomes());
    }

    private static Unit.Lesson changed(Unit.Lesson lesson, String body, Unit.@Nullable Video video) {
        return new Unit.Lesson(
                lesson.id(), lesson.title(), lesson.minutes(), body, video, lesson.files(), lesson.outcomes());
    }

    private Unit.Lesson lesson(ModuleId module, UnitId unit) {
        return modules.get(module)
                .unit(unit)
                .filter(Unit.Lesson.class::isInstance)
                .map(Unit.Lesson.class::cast)
                .orElseThrow(() -> Refusal.notFound("There is no such lesson in this module."));
    }
}
