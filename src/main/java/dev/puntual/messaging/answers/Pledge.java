package dev.puntual.messaging.answers;

import dev.puntual.messaging.answers.ReplyWords.Sign;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether somebody promises to pay: says so of themselves, on one day and of one amount at most,
 * asks nothing and makes it depend on nothing. Nobody looks at what is taken for a promise, so that
 * every figure must have been understood.
 */
final class Pledge {

  private static final ReplyWords WORDS = ReplyWords.ALL;

  /** "Si" between words, where no accent tells it from a yes, makes all of it depend. */
  private static final Pattern IF =
      Pattern.compile(
          "(?<!\\.|\\bCLARO|\\bQUE|\\bPUES|\\bOK|\\bESO) SI (?!\\.)"
              + "|\\bSI (?:COBRO|TENGO|PUEDO|ALCANZO|HAY|LOGRO|CONSIGO|VENDO|RECIBO|LLEGA|CAE|SALE|ES|NO|SE|ME|NOS|MI|TODO|QUIEREN|QUIERE|GUSTAN)\\b"
              + "|\\bSI (?:EL|LA|LOS) (?!LUNES|MARTES|MIERCOLES|JUEVES|VIERNES|SABADO|DOMINGO|DIA|\\d)");

  private static final Pattern FIGURE = Pattern.compile("\\d");

  private Pledge() {}

  /**
   * The day; empty when it is none.
   *
   * @param text as it was written
   */
  static Optional<LocalDate> in(String text, LocalDate today) {
    if (text.indexOf('?') >= 0 || SpokenAmount.many(text) > 1) {
      return Optional.empty();
    }
    var besides = SpokenAmount.without(text);
    var clauses = WORDS.of(Sign.NOT_TODAY).matcher(Normal.clauses(besides) + " ").replaceAll("");
    var day =
        SpokenDays.in(
            clauses.replaceAll(" [.](?= )|^[.] ", " ").strip().replaceAll(" +", " "), today);
    boolean sure =
        day.days().size() == 1
            && !FIGURE.matcher(day.left()).find()
            && !IF.matcher(clauses).find()
            && WORDS.within(Sign.PAYS, clauses)
            && !WORDS.within(Sign.NOT_YET, clauses);
    return sure ? day.days().stream().findFirst() : Optional.empty();
  }
}
