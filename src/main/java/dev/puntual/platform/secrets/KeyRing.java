package dev.puntual.platform.secrets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The master keys of an installation: one that wraps data keys, and the earlier ones. The oldest
 * goes on signing, because links and refusals that it signed are out for years. Losing all of them
 * loses the sealed settings and those links.
 *
 * @param all the one that wraps, then earlier ones, the oldest first
 */
record KeyRing(List<MasterKey> all) {

  /** What a person gave, or else the keys in the home folder, made at the first start. */
  static KeyRing of(GivenKeys given, Path home) {
    if (given.none()) {
      return new KeyRing(new KeyFile(home).keys());
    }
    var all = new ArrayList<>(List.of(MasterKey.given(given.secret())));
    for (var earlier : List.of(given.first(), given.before())) {
      if (!earlier.isEmpty()) {
        all.add(MasterKey.given(earlier));
      }
    }
    return new KeyRing(List.copyOf(all));
  }

  /** As {@link #of}, but makes none. */
  static Optional<KeyRing> known(GivenKeys given, Path home) {
    return given.none() && !new KeyFile(home).exists()
        ? Optional.empty()
        : Optional.of(of(given, home));
  }

  MasterKey wraps() {
    return all.getFirst();
  }

  MasterKey signs() {
    return all.size() == 1 ? wraps() : all.get(1);
  }

  Optional<MasterKey> named(String name) {
    return all.stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
