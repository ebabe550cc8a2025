package dev.puntual.dunning;

import dev.puntual.rules.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * In what manner a letter of a step goes.
 *
 * @param to in this order, the first that the debtor has
 * @param by in this order, the first that can be used
 * @param leaving at what hour
 * @param text the code of the company's text in which it speaks; empty: as its tone says
 */
public record Manner(List<Whom> to, List<Means> by, Leaving leaving, String text) {

  /** By e-mail to whoever pays, else to anybody. */
  public static final Manner USUAL = new Manner(List.of(Whom.PAYER, Whom.ANYBODY), Leaving.SOON);

  private static final Pattern TEXT = Pattern.compile("(t[1-9][0-9]{0,8})?");

  public Manner {
    to = List.copyOf(to);
    by = List.copyOf(by);
  }

  /** By e-mail. */
  public Manner(List<Whom> to, Leaving leaving) {
    this(to, List.of(Means.EMAIL), leaving);
  }

  /** In the words of its tone. */
  public Manner(List<Whom> to, List<Means> by, Leaving leaving) {
    this(to, by, leaving, "");
  }

  /** The same as stored and as typed; of what was typed, empty ones say nothing. */
  public record Codes(List<String> to, List<String> by, String leaving, String text) {

    public Codes {
      to = to.stream().filter(code -> !code.isEmpty()).toList();
      by = by.stream().filter(code -> !code.isEmpty()).toList();
    }

    /** In the words of its tone. */
    public Codes(List<String> to, List<String> by, String leaving) {
      this(to, by, leaving, "");
    }
  }

  /** From codes; what is said twice counts once. */
  public static Optional<Manner> of(Codes codes) {
    var to = all(codes.to(), Whom::of);
    var by = all(codes.by(), Means::of);
    return to.isEmpty() || by.isEmpty() || !TEXT.matcher(codes.text()).matches()
        ? Optional.empty()
        : Leaving.of(codes.leaving()).map(leaving -> new Manner(to, by, leaving, codes.text()));
  }

  /** The same for a step that does this: only alerts go to the company's own. */
  static Optional<Manner> of(Codes codes, Action action) {
    var read = of(codes);
    return action != Action.MESSAGE
        ? read
        : read.map(
                manner ->
                    new Manner(
                        manner.to.stream().filter(one -> !one.ours()).toList(),
                        manner.by,
                        manner.leaving,
                        manner.text))
            .filter(manner -> !manner.to.isEmpty());
  }

  /** Empty when there is none, or one is not known. */
  private static <T> List<T> all(List<String> codes, Function<String, Optional<T>> of) {
    var found = codes.stream().map(of).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? found.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  public Codes codes() {
    return new Codes(
        to.stream().map(Whom::code).toList(),
        by.stream().map(Means::code).toList(),
        leaving.code(),
        text);
  }

  /** The same in another of the company's texts. */
  Manner in(String otherText) {
    return new Manner(to, by, leaving, otherText);
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

  /** Those that a company can use that has connected these. */
  List<Means> open(Set<Means> connected) {
    return by.stream().filter(connected::contains).toList();
  }

  /**
   * What is passed over on the way to a letter, or to a call.
   *
   * @param excluded by which this debtor is not to be reached
   * @param reached bits of those that have an address, by each channel
   */
  List<Passed> passed(Set<Means> connected, Set<Means> excluded, int reached, Action taken) {
    return by.stream()
        .takeWhile(
            one ->
                taken == Action.CALL
                    ? one != Means.CALL
                    : !connected.contains(one)
                        || excluded.contains(one)
                        || (one.bits(roles()) & reached) == 0)
        .map(one -> new Passed(one, why(connected, excluded, one)))
        .toList();
  }

  private static Passed.Why why(Set<Means> connected, Set<Means> excluded, Means passed) {
    return !connected.contains(passed)
        ? Passed.Why.OFF
        : excluded.contains(passed) ? Passed.Why.EXCLUDED : Passed.Why.NOBODY;
  }

  /**
   * What the contact rules see in whoever a letter goes to.
   *
   * @param bits of those that have an address, by whatever channel
   */
  Recipient party(int bits) {
    int roles = Means.roles(bits);
    return to.stream()
        .filter(one -> (one.roles() & roles) > 0)
        .findFirst()
        .map(Whom::party)
        .orElse(Recipient.DEBTOR);
  }

  /** The same of whoever a letter by these means goes to. */
  Recipient party(Means means, int bits) {
    return party(means.only(bits));
  }

  /** Bits of all roles it may go to. */
  int roles() {
    return to.stream().mapToInt(Whom::roles).reduce(0, (all, one) -> all | one);
  }
}
