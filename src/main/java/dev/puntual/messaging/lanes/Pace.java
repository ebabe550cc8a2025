package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Abreast;
import dev.puntual.messaging.Tempo;

/**
 * How many messages to claim at once: about as many as one line sends in a quarter of a second. A
 * fast server gets large batches, a slow one small ones, and a crash leaves few in doubt either
 * way. What a claim costs beside its messages is shared by them.
 */
final class Pace {

  private static final int FIRST = 8;
  private static final int MOST = 200;
  private static final long TARGET_NANOS = 250_000_000;

  private int size = FIRST;

  Pace() {}

  /** Where the account's tempo is known, a batch is what a quarter of a second allows. */
  Pace(Tempo tempo) {
    size = whole((int) Math.clamp(tempo.perSecond() / 4, FIRST, MOST));
  }

  int size() {
    return size;
  }

  /** Learns from a batch; grows at most twofold at a time. */
  void took(long nanos, int messages) {
    if (messages > 0) {
      long each = Math.max(1, nanos / messages);
      size = whole((int) Math.clamp(TARGET_NANOS / each, 1, Math.min(MOST, 2L * size)));
    }
  }

  /** The last of a batch wait for nobody beside them where they fill what may be under way. */
  private static int whole(int many) {
    return many < Abreast.MOST ? many : many - many % Abreast.MOST;
  }
}
