package app.wervel.messages;

/** How far a message to a patient has come. */
public enum MessageStatus {
    /** To be sent, now or after a pause. */
    WAITING,
    SENT,
    /** Not sent, because there was nothing to be told any more. */
    DROPPED,
    /** Given up: somebody has to look at it. */
    DEAD,
    /** Given up, and somebody has looked at it. */
    DISCARDED
}
