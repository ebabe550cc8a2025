package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.RECEIVABLE;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.number;
import static dev.puntual.dunning.segment.Columns.text;

import dev.puntual.dunning.segment.Condition.Leaf;
import dev.puntual.dunning.segment.Condition.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A tree as a predicate over one open debt. What belongs to the debtor is asked as "is among those
 * who", so that the server makes each such set once, however large the portfolio.
 */
final class Predicate {

  private static final String PLAIN_NUMBER = "^-?[0-9]{1,12}(\\.[0-9]{1,6})?$";

  private static final String BETWEEN_TAGS = "\\s*[,;|]\\s*";

  private final Binds binds;
  private final LocalDate today;
  private final Among among;
  private final Map<Leaf, org.jooq.Condition> known;

  Predicate(Binds binds, LocalDate today) {
    this(binds, today, Map.of());
  }

  /**
   * @param known what some leaves came to, where the row says it already
   */
  Predicate(Binds binds, LocalDate today, Map<Leaf, org.jooq.Condition> known) {
    this.binds = binds;
    this.today = today;
    this.among = new Among(this, binds, today);
    this.known = known;
  }

  org.jooq.Condition of(Condition tree) {
    return switch (tree) {
      case Condition.All(var of) -> DSL.and(each(of));
      case Condition.Any(var of) -> DSL.or(each(of));
      case Condition.None(var of) -> DSL.not(DSL.or(each(of)));
      case Leaf leaf -> leaf(leaf);
    };
  }

  private org.jooq.Condition leaf(Leaf leaf) {
    var told = known.get(leaf);
    if (told != null) {
      return told;
    }
    return leaf.operator().negative() ? DSL.not(positive(leaf)) : positive(leaf);
  }

  private List<org.jooq.Condition> each(List<Condition> of) {
    return of.stream().map(this::of).toList();
  }

  private org.jooq.Condition positive(Leaf leaf) {
    var operator = leaf.operator().positive();
    return switch (leaf.field()) {
      case DAYS_PAST_DUE -> days(day(RECEIVABLE, "due_on"), operator, leaf.operand());
      case AGEING -> DSL.or(words(leaf).stream().map(this::bucket).toList());
      case DEBT_BALANCE -> amount("balance", operator, leaf.operand());
      case AMOUNT -> amount("amount", operator, leaf.operand());
      case DEBT_AGE -> sure(days(day(RECEIVABLE, "issued_on"), operator, leaf.operand()));
      case CURRENCY -> text(RECEIVABLE, "currency").in(params(words(leaf)));
      case CONCEPT -> spelled(text(RECEIVABLE, "concept"), operator, words(leaf));
      case ATTRIBUTE, RISK, SALES_REP, INDUSTRY -> sure(attribute(leaf, operator));
      case TAG -> sure(tagged(leaf));
      default -> among.of(leaf, operator);
    };
  }

  /** Unknown is false, never in between: only so is "none of" what it says. */
  private static org.jooq.Condition sure(org.jooq.Condition condition) {
    return DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false)));
  }

  private org.jooq.Condition bucket(String bucket) {
    var due = day(RECEIVABLE, "due_on");
    return switch (bucket) {
      case "current" -> due.ge(ago(0));
      case "d1_30" -> due.between(ago(30), ago(1));
      case "d31_60" -> due.between(ago(60), ago(31));
      case "d61_90" -> due.between(ago(90), ago(61));
      default -> due.lt(ago(90));
    };
  }

  private Field<LocalDate> ago(long days) {
    return binds.value(today.minusDays(days));
  }

  private org.jooq.Condition amount(String column, Operator operator, Operand operand) {
    if (!(operand instanceof Operand.Amount(var money))) {
      return DSL.falseCondition();
    }
    return text(RECEIVABLE, "currency")
        .eq(binds.value(money.currency().getCurrencyCode()))
        .and(compare(number(RECEIVABLE, column), operator, money.amount()));
  }

  private Field<String> cell(Leaf leaf) {
    return DSL.jsonbGetAttributeAsText(
        Columns.json(RECEIVABLE, "attributes"), binds.value(leaf.name()));
  }

  /** One of the tags is one of the words, without regard to capitals and blanks around it. */
  private org.jooq.Condition tagged(Leaf leaf) {
    if (leaf.operand() instanceof Operand.Nothing) {
      return cell(leaf).isNotNull();
    }
    var tags =
        DSL.function(
            "regexp_split_to_array",
            String[].class,
            DSL.lower(DSL.trim(cell(leaf))),
            binds.value(BETWEEN_TAGS));
    return DSL.or(
        words(leaf).stream().map(word -> DSL.lower(binds.value(word)).eq(DSL.any(tags))).toList());
  }

  private org.jooq.Condition attribute(Leaf leaf, Operator operator) {
    var value = cell(leaf);
    return switch (leaf.operand()) {
      case Operand.Figure(var number) ->
          compare(
              DSL.when(value.likeRegex(binds.value(PLAIN_NUMBER)), value.cast(BigDecimal.class)),
              operator,
              number);
      case Operand.Words(var words) -> spelled(value, operator, words);
      default -> value.isNotNull();
    };
  }

  /** Small and large letters are the same. */
  org.jooq.Condition spelled(Field<String> fact, Operator operator, List<String> words) {
    var small = DSL.lower(fact);
    return switch (operator) {
      case CONTAINS -> DSL.or(words.stream().map(w -> at(small, w).gt(DSL.inline(0))).toList());
      case STARTS -> DSL.or(words.stream().map(w -> at(small, w).eq(DSL.inline(1))).toList());
      default -> DSL.or(words.stream().map(w -> small.eq(DSL.lower(binds.value(w)))).toList());
    };
  }

  private Field<Integer> at(Field<String> small, String word) {
    return DSL.position(small, DSL.lower(binds.value(word)));
  }

  /** Days since a date: more days are an earlier date. */
  org.jooq.Condition days(Field<LocalDate> date, Operator operator, Operand operand) {
    if (!(operand instanceof Operand.Figure(var number))) {
      return date.isNotNull();
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return switch (operator) {
      case IS -> whole ? date.eq(ago(number.longValueExact())) : DSL.falseCondition();
      case MORE_THAN -> date.lt(ago(floor(number)));
      case AT_LEAST -> date.le(ago(ceiling(number)));
      case LESS_THAN -> date.gt(ago(ceiling(number)));
      default -> date.ge(ago(floor(number)));
    };
  }

  private static long floor(BigDecimal number) {
    return number.setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  private static long ceiling(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  org.jooq.Condition compare(Field<BigDecimal> fact, Operator operator, BigDecimal with) {
    var value = binds.value(with);
    return switch (operator) {
      case IS -> fact.eq(value);
      case MORE_THAN -> fact.gt(value);
      case AT_LEAST -> fact.ge(value);
      case LESS_THAN -> fact.lt(value);
      default -> fact.le(value);
    };
  }

  List<? extends Field<String>> params(List<String> words) {
    return words.stream().map(binds::value).toList();
  }

  static List<String> words(Leaf leaf) {
    return leaf.operand() instanceof Operand.Words(var words) ? words : List.of();
  }
}
