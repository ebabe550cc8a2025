package dev.puntual.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer did, so that exactly that can be taken back.
 *
 * @param hold that was placed; null when none was
 * @param others that were placed beside it, one for each further document
 * @param told what the contact rules were told, by id
 * @param stops that are new because of it
 * @param lifted stops that it ended
 * @param contact whose number is somebody else's; null when none is
 */
record Effect(
    @Nullable UUID hold,
    List<UUID> others,
    List<UUID> told,
    List<UUID> stops,
    List<UUID> lifted,
    @Nullable UUID contact) {

  static final Effect NONE = new Effect(null, List.of(), List.of(), List.of(), List.of(), null);

  Effect {
    others = List.copyOf(others);
    told = List.copyOf(told);
    stops = List.copyOf(stops);
    lifted = List.copyOf(lifted);
  }
}
