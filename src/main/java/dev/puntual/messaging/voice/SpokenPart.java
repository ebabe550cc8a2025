package dev.puntual.messaging.voice;

import dev.puntual.messaging.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of an automated call that a company may put in words of its own.
 *
 * @param code {@code greeting}, or the stage whose matter is said once it is known who listens
 */
public record SpokenPart(String code) {

  /** Who calls and whom they look for: the first thing that anybody hears. */
  public static final SpokenPart GREETING = new SpokenPart("greeting");

  /** In the order in which they are said. */
  public static List<SpokenPart> all() {
    return Stream.concat(Stream.of(GREETING), Arrays.stream(Stage.values()).map(SpokenPart::of))
        .toList();
  }

  public static SpokenPart of(Stage stage) {
    return new SpokenPart(stage.code());
  }

  /** Empty for what is none. */
  public static Optional<SpokenPart> of(String code) {
    return all().stream().filter(part -> part.code().equals(code)).findFirst();
  }

  /** Whether it is heard before anybody said who they are. */
  public boolean first() {
    return equals(GREETING);
  }
}
