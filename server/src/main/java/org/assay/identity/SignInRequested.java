package org.assay.identity;

import java.util.UUID;

/// Somebody asked for a link to sign in with. Carries no secret: whoever sends the mail calls [SignIn#letter].
public record SignInRequested(UUID link) {}
