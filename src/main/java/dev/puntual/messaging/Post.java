package dev.puntual.messaging;

import java.util.Optional;

/** One way out for a company's messages: its mail server, or the mailbox in the house. */
public interface Post {

  /** Opens a line, or says why there is none. Never throws for what the world does. */
  Opened open();

  /** How fast it may be spoken to, where nobody set it otherwise. */
  default Tempo tempo() {
    return Tempo.UNLIMITED;
  }

  /** What the channel asks of its own of whatever is claimed; most ask nothing. */
  default Optional<Threshold> threshold() {
    return Optional.empty();
  }

  /** Whether it tells, by itself or when asked, what became of what it took. */
  default boolean tells() {
    return false;
  }

  /**
   * Whether people can answer what comes this way. Where they cannot, a text must say itself where
   * they say stop.
   */
  default boolean hears() {
    return true;
  }

  /** What became of one message; never throws for what the world does. */
  default Asked ask(Asked.About about) {
    return new Asked.Never();
  }

  /** What became of an attempt to open a line. */
  sealed interface Opened {

    /** Speak. */
    record Ready(Line line) implements Opened {}

    /**
     * Nobody is there, or they do not want us.
     *
     * @param detail the provider's own words; for people of the company, never for logs
     */
    record Refused(Trouble trouble, String detail) implements Opened {}
  }
}
