package org.assay.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.IdentitySettings;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows the local mailbox.
///
/// It is open to everybody who may see it at all, because nobody can sign in before they have read their first mail.
/// So it exists only while no mail server is set, and then only in a demonstration, where everybody is invented, or
/// for a browser on the machine itself: connected from loopback, under a name of this machine, through no proxy.
@Controller
class MailboxController {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private final Mailbox mailbox;
    private final NoticesSettings settings;
    private final IdentitySettings platform;

    MailboxController(Mailbox mailbox, NoticesSettings settings, IdentitySettings platform) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.platform = platform;
    }

    @Public
    @GetMapping("/mailbox")
    Page index(HttpServletRequest request) {
        requireOpen(request);
        return new MailboxPage(mailbox.list().stream().map(MailboxPage.Line::of).toList());
    }

    @Public
    @GetMapping("/mailbox/{id}")
    Page show(@PathVariable UUID id, HttpServletRequest request) {
        requireOpen(request);
        return MailPage.of(mailbox.get(id), platform.url(""));
    }

    private void requireOpen(HttpServletRequest request) {
        if (settings.hasServer() || !(platform.isDemo() || isFromThisMachine(request))) {
            throw Refusal.notFound("There is nothing at this address.");
        }
    }

    /// A page of a stranger that points a name of its own at this machine is told apart by that name.
    private boolean isFromThisMachine(HttpServletRequest request) {
        var name = request.getServerName();
        return isLoopback(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && (OWN_NAMES.contains(name)
                        || name.equals(URI.create(platform.url("")).getHost()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
