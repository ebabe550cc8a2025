package dev.puntual.messaging.email;

/** How far the handing over of one message has come (RFC 5321 §3.3). */
enum Phase {
  /** Naming the sender. */
  MAIL,
  /** Naming the recipient. */
  RCPT,
  /** Asking to speak. */
  DATA,
  /** Speaking; until the closing dot nothing counts. */
  TEXT,
  /** The closing dot is out: from here silence means that nobody knows. */
  END
}
