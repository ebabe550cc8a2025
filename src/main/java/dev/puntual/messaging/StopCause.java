package dev.puntual.messaging;

import java.util.Locale;

/** Why nobody writes somewhere any more, what they asked for themselves first. */
public enum StopCause {
  /** They chose so on the page behind our link. */
  OPT_OUT,
  /** Their mail program said so for them (RFC 8058). */
  ONE_CLICK,
  /** They answered with a word that means it. */
  WORD,
  /** They told a person of the company. */
  PERSON,
  /** They told their provider to let nothing of ours through, and it told us. */
  AT_PROVIDER,
  /** Their provider passed on a complaint. */
  COMPLAINT,
  /** It is somebody else's. */
  WRONG_NUMBER,
  /** Nobody is there. */
  HARD_BOUNCE,
  /** Nothing got in for too long. */
  SOFT_BOUNCES;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands as the reason of a message that was kept back because of it. */
  public String reason() {
    return "stopped_" + code();
  }
}
