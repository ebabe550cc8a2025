package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Condition.Operand;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trees as deep as they may be, of every fact and every comparison that it allows. */
final class RandomTrees {

  private static final List<Field> FIELDS = List.of(Field.values());
  private static final List<String> COLUMNS =
      List.of("Riesgo", "Etiquetas", "Vendedor", "Giro", "Límite");

  private final Random random;
  private final List<UUID> books;
  private final Set<Field> grown = EnumSet.noneOf(Field.class);

  RandomTrees(Random random, List<UUID> books) {
    this.random = random;
    this.books = books;
  }

  /** Facts that some tree has asked about so far. */
  Set<Field> grown() {
    return grown;
  }

  Condition grow(int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 5);
    if (kind < 2) {
      return leaf(pick(FIELDS));
    }
    var of = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> grow(depth - 1)).toList();
    return switch (kind) {
      case 2 -> new Condition.All(of);
      case 3 -> new Condition.Any(of);
      default -> new Condition.None(of);
    };
  }

  private Condition leaf(Field field) {
    grown.add(field);
    var operator = pick(field.kind().operators());
    return new Condition.Leaf(
        field, field.kind().named() ? pick(COLUMNS) : "", operator, operand(field, operator));
  }

  private Operand operand(Field field, Operator operator) {
    if (!operator.asks()) {
      return new Operand.Nothing();
    }
    return switch (field.kind()) {
      case NUMBER -> figure();
      case AMOUNT ->
          new Operand.Amount(
              new Money(
                  new BigDecimal(random.nextInt(400)),
                  java.util.Currency.getInstance(pick(List.of("MXN", "USD")))));
      case CHOICE -> words(field.choices());
      case CODE -> words(List.of("MX", "PE", "US", "MXN", "USD"));
      case TEXT, COLUMN -> words(List.of("grupo ñ", "TIENDA", "1", "%", "alto", "Venta", "c-"));
      case TAGS -> words(List.of("vip", "NORTE", "alto", "ñandú %"));
      case BOOK -> new Operand.Books(List.of(pick(books)));
      case ATTRIBUTE ->
          switch (operator) {
            case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST -> figure();
            default -> words(Stream.concat(RandomCompany.CELLS.stream(), Stream.of("Ñ")).toList());
          };
    };
  }

  /** Now and then not a whole one. */
  private Operand figure() {
    var whole = new BigDecimal(random.nextInt(150) - 40);
    return new Operand.Figure(random.nextInt(6) == 0 ? whole.add(new BigDecimal("0.5")) : whole);
  }

  private Operand words(List<String> choices) {
    return new Operand.Words(
        Stream.generate(() -> pick(choices))
            .map(String::strip)
            .limit(1 + random.nextInt(2))
            .distinct()
            .toList());
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
