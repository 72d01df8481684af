package org.assay.notices;

/// Why somebody is told something. Every notice and every letter says its reason, and each can be turned off but the
/// few without which a person would miss a decision about them.
public enum Reason {
    RESULT("Results", "you handed in work that was assessed", "See your result", Mail.AT_ONCE, false),
    CREDENTIAL("Credentials", "a credential was issued to you or changed", "See it", Mail.AT_ONCE, false),
    ADDRESS("Your addresses", "mail to one of your addresses came back", "See your addresses", Mail.AT_ONCE, false),
    RECEIPT("Receipts", "you handed something in", "See what you handed in", Mail.NEVER, true),
    FEEDBACK("Feedback", "an instructor answered work that you handed in", "See the feedback", Mail.AT_ONCE, true),
    DISCUSSION("Discussions", "you follow this discussion", "Read it", Mail.DAILY, true),
    MENDED("What you reported", "you reported that something is wrong", "See it", Mail.DAILY, true),
    SESSION("Live sessions", "you take part in an offering with live sessions", "See the session", Mail.AT_ONCE, true),
    STAFF("Work", "it waits for you or your colleagues", "Go to it", Mail.DAILY, true),
    DUE_SOON("Reminder: due soon", "something of yours is due soon", "Go to it", Mail.AT_ONCE, true),
    SESSION_SOON("Reminder: session tomorrow", "a live session is close", "See the session", Mail.AT_ONCE, true),
    CLAIM_WAITING("Reminder: a credential waits", "you did not accept it yet", "See it", Mail.AT_ONCE, true),
    EXPIRING("Reminder: expiring", "a credential of yours runs out soon", "See what to do", Mail.AT_ONCE, true),
    BEHIND_PLAN("Reminder: behind the plan", "your pace plan is ahead of you", "Carry on", Mail.AT_ONCE, true),
    STALLED("Reminder: stood still", "you began and did not go on", "Carry on", Mail.AT_ONCE, true);

    /// When mail goes out beside the notice.
    public enum Mail {
        AT_ONCE,
        DAILY,
        NEVER
    }

    private final String label;
    private final String why;
    private final String action;
    private final Mail mail;
    private final boolean optional;

    Reason(String label, String why, String action, Mail mail, boolean optional) {
        this.label = label;
        this.why = why;
        this.action = action;
        this.mail = mail;
        this.optional = optional;
    }

    /// What people choose by.
    public String label() {
        return label;
    }

    /// The end of the sentence "You get this because".
    public String why() {
        return why;
    }

    /// The words of the button.
    public String action() {
        return action;
    }

    /// What happens while nobody chose.
    public Mail mail() {
        return mail;
    }

    /// Whether it may be turned off altogether.
    public boolean isOptional() {
        return optional;
    }

    /// Whether it is sent because time passed, and so keeps quiet hours and comes at most once a day.
    public boolean isReminder() {
        return ordinal() >= DUE_SOON.ordinal();
    }
}
