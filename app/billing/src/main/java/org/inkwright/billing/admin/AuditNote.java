package org.inkwright.billing.admin;

/// What is to be remembered of something an operator did. Names nobody but by id, since it is kept
/// for good.
///
/// @param subject the id of what it was done to
/// @param reason in the operator's words; empty where none is asked for
/// @param details what changed, in a few words for programs too
record AuditNote(AuditAct act, String subject, String reason, String details) {
    /// Something without a reason.
    AuditNote(AuditAct act, Object subject) {
        this(act, subject.toString(), "", "");
    }
}
