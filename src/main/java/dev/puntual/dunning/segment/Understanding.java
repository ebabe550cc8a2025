package dev.puntual.dunning.segment;

import dev.puntual.dunning.segment.Condition.Operand;
import dev.puntual.dunning.segment.Fault.Code;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** From what was typed to what is meant. Pure; collects every fault instead of the first. */
public final class Understanding {

  static final int DEEPEST = 5;
  static final int MOST_LINES = 60;
  static final int MOST_VALUES = 50;
  static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(36_500);

  private final List<Fault> faults = new ArrayList<>();
  private int place;
  private int lines;

  private Understanding() {}

  public static Read of(Draft draft) {
    var reader = new Understanding();
    var tree = reader.read(draft, 1);
    if (reader.lines > MOST_LINES) {
      reader.faults.add(new Fault(0, Code.TOO_MANY, String.valueOf(MOST_LINES)));
    }
    return reader.faults.isEmpty()
        ? tree.<Read>map(Read.Good::new).orElseGet(() -> new Read.Bad(List.of()))
        : new Read.Bad(List.copyOf(reader.faults));
  }

  private Optional<Condition> read(Draft draft, int depth) {
    int here = ++place;
    return switch (draft) {
      case Draft.Group group -> group(group, here, depth);
      case Draft.Line line -> line(line, here);
    };
  }

  private Optional<Condition> group(Draft.Group group, int here, int depth) {
    if (depth > DEEPEST) {
      return fault(here, Code.TOO_DEEP, String.valueOf(DEEPEST));
    }
    if (group.of().isEmpty()) {
      return fault(here, Code.EMPTY_GROUP, "");
    }
    var parts = new ArrayList<Condition>();
    for (var part : group.of()) {
      if (lines <= MOST_LINES) {
        read(part, depth + 1).ifPresent(parts::add);
      }
    }
    var of = List.copyOf(parts);
    return switch (group.kind()) {
      case "all" -> Optional.of(new Condition.All(of));
      case "any" -> Optional.of(new Condition.Any(of));
      case "none" -> Optional.of(new Condition.None(of));
      default -> fault(here, Code.UNREADABLE, cut(group.kind()));
    };
  }

  private Optional<Condition> line(Draft.Line line, int here) {
    lines++;
    var field = Field.of(line.field());
    if (field.isEmpty()) {
      return fault(here, Code.UNKNOWN_FIELD, cut(line.field()));
    }
    var operator = Operator.of(line.operator());
    if (operator.isEmpty() || !field.get().kind().operators().contains(operator.get())) {
      return fault(here, Code.UNKNOWN_OPERATOR, cut(line.operator()));
    }
    var name = line.name().strip();
    if (field.get().kind().named() && name.isEmpty()) {
      return fault(here, Code.NO_COLUMN, field.get().key());
    }
    if (name.length() > LONGEST || line.values().stream().anyMatch(v -> v.length() > LONGEST)) {
      return fault(here, Code.TOO_LONG, String.valueOf(LONGEST));
    }
    return operand(field.get(), operator.get(), line, here)
        .map(
            operand ->
                new Condition.Leaf(
                    field.get(), field.get().kind().named() ? name : "", operator.get(), operand));
  }

  private Optional<Operand> operand(Field field, Operator operator, Draft.Line line, int here) {
    if (!operator.asks()) {
      return Optional.of(new Operand.Nothing());
    }
    var values =
        line.values().stream().map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
    if (values.isEmpty()) {
      return fault(here, Code.NO_VALUE, field.key());
    }
    if (values.size() > MOST_VALUES) {
      return fault(here, Code.TOO_MANY, String.valueOf(MOST_VALUES));
    }
    return switch (field.kind()) {
      case NUMBER -> number(values, here, true).map(Operand.Figure::new);
      case AMOUNT -> amount(values, line.currency(), here);
      case CHOICE -> words(values, field.choices()::contains, here);
      case CODE -> codes(values, here);
      case TEXT, COLUMN, TAGS -> Optional.of(new Operand.Words(values));
      case BOOK -> books(values, here);
      case ATTRIBUTE ->
          switch (operator) {
            case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST ->
                number(values, here, false).map(Operand.Figure::new);
            default -> Optional.of(new Operand.Words(values));
          };
    };
  }

  private Optional<BigDecimal> number(List<String> values, int here, boolean small) {
    var text = values.getFirst();
    if (values.size() > 1 || !NUMBER.matcher(text).matches()) {
      return fault(here, Code.WRONG_TYPE, cut(text));
    }
    var number = new BigDecimal(text);
    return small && number.abs().compareTo(FARTHEST) > 0
        ? fault(here, Code.WRONG_TYPE, cut(text))
        : Optional.of(number);
  }

  private Optional<Operand> amount(List<String> values, String currency, int here) {
    var plain = values.getFirst().replace(",", "").replace("$", "").strip();
    try {
      var coin = Currency.getInstance(currency.strip());
      return number(List.of(plain), here, false)
          .map(number -> new Operand.Amount(new Money(number, coin)));
    } catch (IllegalArgumentException _) {
      return fault(here, Code.NO_CURRENCY, cut(currency));
    }
  }

  private Optional<Operand> codes(List<String> values, int here) {
    return words(
        values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList(),
        value -> CODE.matcher(value).matches(),
        here);
  }

  private Optional<Operand> words(
      List<String> values, java.util.function.Predicate<String> known, int here) {
    var strange = values.stream().filter(known.negate()).findFirst();
    return strange.isPresent()
        ? fault(here, Code.UNKNOWN_CHOICE, cut(strange.get()))
        : Optional.of(new Operand.Words(values));
  }

  private Optional<Operand> books(List<String> values, int here) {
    try {
      return Optional.of(new Operand.Books(values.stream().map(UUID::fromString).toList()));
    } catch (IllegalArgumentException _) {
      return fault(here, Code.GONE_BOOK, "");
    }
  }

  private <T> Optional<T> fault(int here, Code code, String about) {
    faults.add(new Fault(here, code, about));
    return Optional.empty();
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
