package dev.puntual.platform.terminal;

import java.util.List;

/** Whether this start is for an errand, and which. */
public final class Errands {

  private final List<String> asked;
  private final List<Errand> known;

  /**
   * @param asked what was written behind the program's name, options left out
   */
  public Errands(List<String> asked, List<Errand> known) {
    this.asked = List.copyOf(asked);
    this.known = List.copyOf(known);
  }

  public boolean asked() {
    return !asked.isEmpty();
  }

  /** Whether one of these is what was asked for. */
  public boolean known() {
    return asked() && known.stream().anyMatch(errand -> errand.word().equals(asked.getFirst()));
  }

  /** Runs the errand that was asked for; answers its exit code, 2 when nobody knows it. */
  @SuppressWarnings("SystemOut") // the terminal is the reader
  public int run() {
    return known.stream()
        .filter(errand -> errand.word().equals(asked.getFirst()))
        .findFirst()
        .map(errand -> errand.run(asked.subList(1, asked.size()), System.out::println))
        .orElse(2);
  }
}
