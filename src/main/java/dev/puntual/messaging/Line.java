package dev.puntual.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One open connection to a provider. Used by one thread, except for {@link #cut}. */
public interface Line extends AutoCloseable {

  /**
   * Hands the messages over in order. Fewer outcomes than messages: the line ended, or something
   * was not answered with yes or no; the rest were certainly not tried.
   */
  List<SendOutcome> send(List<Outgoing> batch);

  /** A line that holds nothing open: always there, with nothing to cut or to give back. */
  static Line holdingNothing(Function<List<Outgoing>, List<SendOutcome>> send) {
    return new Line() {
      @Override
      public List<SendOutcome> send(List<Outgoing> batch) {
        return send.apply(batch);
      }

      @Override
      public boolean alive() {
        return true;
      }

      @Override
      public Optional<Trouble> trouble() {
        return Optional.empty();
      }

      @Override
      public void cut() {}

      @Override
      public void close() {}
    };
  }

  /** False when the connection is gone and another must be opened. */
  boolean alive();

  /** What stands against sending anything more just now; empty while all is well. */
  Optional<Trouble> trouble();

  /** Ends the line from another thread, so that whoever waits on it wakes up. */
  void cut();

  /** Gives the line back; it may be kept for the next time. */
  @Override
  void close();
}
