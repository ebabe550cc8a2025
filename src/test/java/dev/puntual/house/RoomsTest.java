package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.puntual.Application;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Floors and rooms: nothing looks up, and the list of neighbours in each room's face is the agreed
 * one.
 */
class RoomsTest {

  private static final Set<String> GROUND = Set.of("tenants", "platform", "kernel");

  /** Who may use whom, beside the ground that is open to everybody above it. */
  private static final Map<String, Set<String>> NEIGHBOURS =
      Map.ofEntries(
          Map.entry("receivables", Set.of()),
          Map.entry("rules", Set.of()),
          Map.entry("messaging", Set.of("rules")),
          Map.entry("payments", Set.of("receivables")),
          Map.entry("surcharges", Set.of("receivables")),
          Map.entry("intake", Set.of("receivables", "messaging", "rules")),
          Map.entry("worklist", Set.of("receivables", "messaging", "rules")),
          Map.entry(
              "dunning",
              Set.of(
                  "receivables",
                  "messaging",
                  "payments",
                  "surcharges",
                  "worklist",
                  "rules",
                  "intake")),
          Map.entry("inbox", Set.of("receivables", "messaging", "rules", "worklist")),
          Map.entry("cash", Set.of("receivables", "payments")));

  private static final Set<String> WINDOWS =
      Set.of("desk", "portal", "api", "analytics", "demo", "sandbox");

  private final ApplicationModules rooms =
      ApplicationModules.of(
          Application.class, JavaClass.Predicates.resideInAPackage("dev.puntual.pages.."));

  @Test
  void nothingLooksUpAndNobodyEntersABackRoom() {
    rooms.verify();
  }

  @Test
  void everyRoomDeclaresOnlyTheNeighboursThatWereAgreed() {
    assertThat(rooms.stream())
        .isNotEmpty()
        .allSatisfy(
            room ->
                assertThat(agreed(room.getIdentifier().toString()))
                    .as("neighbours of %s", room)
                    .containsAll(declared(room)));
  }

  private static Set<String> agreed(String room) {
    if (room.equals("kernel")) {
      return Set.of();
    }
    if (room.equals("platform")) {
      return Set.of("kernel");
    }
    if (room.equals("tenants")) {
      return Set.of("platform", "kernel");
    }
    var all = new HashSet<>(GROUND);
    all.addAll(
        WINDOWS.contains(room) ? NEIGHBOURS.keySet() : NEIGHBOURS.getOrDefault(room, Set.of()));
    if (room.equals("demo")) {
      all.add("simulator");
    }
    return all;
  }

  private static Set<String> declared(ApplicationModule room) {
    try {
      var face = Class.forName(room.getBasePackage().getName() + ".package-info");
      var allowed = face.getAnnotation(org.springframework.modulith.ApplicationModule.class);
      return Arrays.stream(allowed.allowedDependencies())
          .map(dependency -> dependency.replaceAll("\\s*::.*", "").strip())
          .collect(Collectors.toSet());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(room + " has no face", e);
    }
  }
}
