package org.assay.notices.bounces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.assay.notices.NoticesSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Works off the folder into which the mail server drops returned mail: one message in each file, as in a Maildir's
/// `new`. What was read is deleted, whether or not it said anything.
@Component
class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final int AT_ONCE = 200;
    static final int LARGEST_BYTES = 1_000_000;
    private final NoticesSettings settings;
    private final ReturnedMail returned;

    DropFolder(NoticesSettings settings, ReturnedMail returned) {
        this.settings = settings;
        this.returned = returned;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000) // ms
    void workOff() {
        if (settings.bounceFolder() != null) workOff(settings.bounceFolder());
    }

    void workOff(Path folder) {
        for (var file : files(folder)) {
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                returned.read(in.readNBytes(LARGEST_BYTES));
                Files.delete(file);
            } catch (IOException e) {
                LOG.warn("returned mail {} cannot be read: {}", file.getFileName(), e.toString());
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        } catch (IOException e) {
            LOG.warn("the folder for returned mail cannot be read: {}", e.toString());
            return List.of();
        }
    }
}
