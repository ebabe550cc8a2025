package dev.puntual.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stood for and against writing.
 *
 * @param held reason of the hold that counted
 * @param roles bits of those that had an address
 * @param older whether an older debt carried the steps that are the debtor's
 * @param named the strategy that a person had put the debtor on
 */
record AgainFacts(
    @Nullable String held,
    Set<Means> excluded,
    int roles,
    boolean dayOff,
    boolean already,
    boolean older,
    @Nullable Integer named,
    @Nullable LocalDate settledOn) {

  static AgainFacts read(ResultSet row) throws SQLException {
    int roles =
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .mapToInt(Means::reached)
            .reduce(0, (one, other) -> one | other);
    return new AgainFacts(
        row.getString("held"),
        Stream.of((String[]) row.getArray("excluded").getArray())
            .flatMap(channel -> Means.of(channel).stream())
            .collect(Collectors.toUnmodifiableSet()),
        roles,
        row.getBoolean("day_off"),
        row.getBoolean("already"),
        row.getBoolean("older"),
        row.getObject("named", Integer.class),
        row.getObject("settled_on", LocalDate.class));
  }

  String hold() {
    return "hold_" + Objects.requireNonNull(held);
  }
}
