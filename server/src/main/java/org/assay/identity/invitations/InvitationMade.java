package org.assay.identity.invitations;

/// A letter is to be sent. Carries no secret: whoever sends it calls [Inviting#letter].
///
/// @param sending which letter of this invitation, from 1
public record InvitationMade(InvitationId invitation, int sending) {}
