package dev.puntual.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In what manner a letter of a step goes.
 *
 * @param to in this order, the first that the debtor has
 * @param leaving at what hour
 */
public record Manner(List<Whom> to, Leaving leaving) {

  /** To whoever pays, else to anybody. */
  public static final Manner USUAL = new Manner(List.of(Whom.PAYER, Whom.ANYBODY), Leaving.SOON);

  public Manner {
    to = List.copyOf(to);
  }

  /** The same as stored and as typed; of what was typed, empty ones say nothing. */
  public record Codes(List<String> to, String leaving) {

    public Codes {
      to = to.stream().filter(code -> !code.isEmpty()).toList();
    }
  }

  /** From codes; what is said twice counts once. */
  public static Optional<Manner> of(Codes codes) {
    var to = new ArrayList<Whom>();
    for (var code : codes.to()) {
      var one = Whom.of(code);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      one.filter(said -> !to.contains(said)).ifPresent(to::add);
    }
    return to.isEmpty()
        ? Optional.empty()
        : Leaving.of(codes.leaving()).map(leaving -> new Manner(to, leaving));
  }

  public Codes codes() {
    return new Codes(to.stream().map(Whom::code).toList(), leaving.code());
  }

  /**
   * Whom a letter that goes in this manner was for.
   *
   * @param role as stored; empty where it was not written down
   */
  Explanation.Reader reader(String name, String role) {
    var found = Whom.of(role);
    int place = found.isEmpty() ? 0 : to.indexOf(found.get());
    int until = place < 0 ? Math.max(0, to.indexOf(Whom.ANYBODY)) : place;
    return new Explanation.Reader(name, found.orElse(null), to.subList(0, until));
  }

  /** Bits of the roles one of which a debtor must have; zero when anybody will do. */
  int need() {
    int roles = to.stream().mapToInt(Whom::roles).reduce(0, (all, one) -> all | one);
    return roles == Whom.ANYBODY.roles() ? 0 : roles;
  }
}
