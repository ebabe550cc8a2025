package dev.puntual.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody objects to, as a form of ours asks it and the answer carries it.
 *
 * @param debts of theirs; empty for everything on the account
 */
public record Objected(List<UUID> debts) {

  /** Beyond so many it is everything. */
  public static final int MOST = 40;

  private static final String CODE = "objects";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern WRITTEN = Pattern.compile(CODE + "( " + ID + "){0," + MOST + "}");

  public Objected {
    debts = List.copyOf(debts);
  }

  /** As the answer carries it. */
  public String code() {
    return Stream.concat(Stream.of(CODE), debts.stream().map(UUID::toString))
        .collect(Collectors.joining(" "));
  }

  /** Empty when the code says something else. */
  static Optional<Objected> of(String code) {
    return WRITTEN.matcher(code).matches()
        ? Optional.of(
            new Objected(Stream.of(code.split(" ", -1)).skip(1).map(UUID::fromString).toList()))
        : Optional.empty();
  }
}
