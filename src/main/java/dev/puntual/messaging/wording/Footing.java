package dev.puntual.messaging.wording;

import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.rules.Demands;
import dev.puntual.rules.Mention;
import dev.puntual.rules.Taboo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The small print that the house adds to a letter: whatever the packs of its debtor's place ask for
 * and the text does not say itself. Where a fact for it is missing, the letter is not said.
 */
public final class Footing {

  /** What a message that speaks of no debt need not say. */
  private static final Set<Mention> ABOUT_DEBT =
      EnumSet.of(
          Mention.COLLECTOR_DISCLOSURE,
          Mention.COLLECTOR_POWERS,
          Mention.CONTRACT_REF,
          Mention.DEBT_ORIGIN,
          Mention.AMOUNT_TOTAL,
          Mention.AMOUNT_BREAKDOWN,
          Mention.AMOUNT_CALCULATED_ON,
          Mention.DUE_DATE,
          Mention.SETTLEMENT_TERMS,
          Mention.PAY_ONLY_TO_CREDITOR);

  private static final Map<Taboos.Kind, Taboo> FORBIDS =
      Map.of(
          Taboos.Kind.JUDICIAL, Taboo.JUDICIAL_LOOK,
          Taboos.Kind.PROMOTION, Taboo.PROMOTION,
          Taboos.Kind.ASKS_WHY, Taboo.REASON_FOR_DEFAULT,
          Taboos.Kind.SHAMING, Taboo.DEBT_VISIBLE_OUTSIDE);

  private Footing() {}

  /** What became of a letter. */
  public sealed interface Result {

    record Good(Composed letter) implements Result {}

    /**
     * It is not said.
     *
     * @param rules that stand against it, by id
     */
    record Bad(List<String> rules) implements Result {}
  }

  /**
   * @param first whether nothing was ever sent to this debtor
   */
  public static Result of(
      Composed letter, Marks marks, Demands demands, boolean first, Imprint imprint) {
    var forbidden = marks.forbidden().map(found -> forbids(found, demands));
    if (forbidden.isPresent()) {
      return new Result.Bad(List.of(forbidden.get()));
    }
    var lines = new LinkedHashSet<String>();
    var missing = new LinkedHashSet<String>();
    boolean aboutDebt = !letter.total().isBlank();
    demands
        .of(first)
        .forEach(
            (what, rule) -> {
              if (marks.says().contains(what) || (!aboutDebt && ABOUT_DEBT.contains(what))) {
                return;
              }
              line(what, letter, marks, imprint)
                  .ifPresentOrElse(lines::add, () -> missing.add(rule));
            });
    return missing.isEmpty()
        ? new Result.Good(with(letter, List.copyOf(lines)))
        : new Result.Bad(List.copyOf(missing));
  }

  /** What the company must still fill in before a message that must say this can be said. */
  public static boolean lacks(Mention what, Imprint imprint) {
    return fact(what, imprint).filter(String::isBlank).isPresent();
  }

  private static String forbids(Taboos.Found found, Demands demands) {
    var what = FORBIDS.getOrDefault(found.kind(), Taboo.JUDICIAL_LOOK);
    return demands.never().getOrDefault(what, "HOUSE-NOT-" + what.name());
  }

  private static Composed with(Composed letter, List<String> lines) {
    if (lines.isEmpty()) {
      return letter;
    }
    var blocks = new ArrayList<>(letter.blocks());
    blocks.add(new Block(Kind.NOTE, String.join("\n", lines)));
    return letter.saying(blocks);
  }

  /** Empty when the fact is missing. */
  private static Optional<String> line(
      Mention what, Composed letter, Marks marks, Imprint imprint) {
    var fact = fact(what, imprint).orElseGet(() -> told(what, letter, marks));
    return fact.isBlank()
        ? Optional.empty()
        : Optional.of(
            Clauses.say(
                letter.language(),
                what,
                letter.subject().isEmpty(),
                Plain.oneLine(letter.company(), 300),
                fact));
  }

  /** What the company says of itself; empty when this is not about the company. */
  private static Optional<String> fact(Mention what, Imprint imprint) {
    return switch (what) {
      case COLLECTOR_PERSON -> Optional.of(imprint.person());
      case COLLECTOR_PHONE -> Optional.of(imprint.phone());
      case COLLECTOR_ADDRESS, CREDITOR_ADDRESS -> Optional.of(imprint.address());
      case COLLECTOR_POWERS -> Optional.of(imprint.powers());
      case CREDITOR_TAX_ID -> Optional.of(imprint.taxNumber());
      case CREDITOR_COMPLAINT_UNIT -> Optional.of(imprint.complaints());
      case PRIVACY_NOTICE_LINK -> Optional.of(imprint.privacy());
      case COLLECTOR_NAME,
          CREDITOR_NAME,
          COLLECTOR_DISCLOSURE,
          CONTRACT_REF,
          DEBT_ORIGIN,
          AMOUNT_TOTAL,
          AMOUNT_BREAKDOWN,
          AMOUNT_CALCULATED_ON,
          DUE_DATE,
          SETTLEMENT_TERMS,
          PAY_ONLY_TO_CREDITOR,
          CONTACT_POINT,
          OPT_OUT_INSTRUCTION ->
          Optional.empty();
    };
  }

  /** What the letter itself knows. */
  private static String told(Mention what, Composed letter, Marks marks) {
    return switch (what) {
      case CONTRACT_REF, DEBT_ORIGIN -> documents(letter);
      case AMOUNT_BREAKDOWN -> breakdown(letter);
      case AMOUNT_TOTAL -> letter.total();
      case AMOUNT_CALCULATED_ON -> marks.words().getOrDefault(Placeholder.TODAY.key(), "");
      case DUE_DATE -> marks.words().getOrDefault(Placeholder.DUE.key(), "");
      case SETTLEMENT_TERMS -> letter.link();
      case CONTACT_POINT -> letter.contact().isBlank() ? letter.company() : letter.contact();
      case COLLECTOR_NAME, CREDITOR_NAME, PAY_ONLY_TO_CREDITOR -> letter.company();
      case COLLECTOR_DISCLOSURE, OPT_OUT_INSTRUCTION -> letter.company();
      case COLLECTOR_PERSON,
          COLLECTOR_ADDRESS,
          COLLECTOR_PHONE,
          COLLECTOR_POWERS,
          CREDITOR_ADDRESS,
          CREDITOR_TAX_ID,
          CREDITOR_COMPLAINT_UNIT,
          PRIVACY_NOTICE_LINK ->
          "";
    };
  }

  private static String documents(Composed letter) {
    return String.join(", ", letter.rows().stream().map(List::getFirst).toList());
  }

  private static String breakdown(Composed letter) {
    return String.join(
        "; ",
        letter.rows().stream()
            .filter(row -> !row.getLast().isBlank())
            .map(row -> row.getFirst() + " " + row.getLast())
            .toList());
  }
}
