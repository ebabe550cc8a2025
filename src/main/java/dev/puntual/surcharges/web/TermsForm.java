package dev.puntual.surcharges.web;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Terms as typed.
 *
 * @param typed by field: {@code modo}, {@code tasa}, {@code cada}, {@code base}, {@code gracia},
 *     {@code libre}, {@code gasto}, {@code porcentaje}, {@code por}, {@code iva}, {@code tope},
 *     {@code minimo}, {@code cuenta}, {@code desde}
 */
public record TermsForm(Currency currency, Map<String, String> typed) {

  private static final List<String> FIELDS =
      List.of(
          "modo",
          "tasa",
          "cada",
          "base",
          "gracia",
          "libre",
          "gasto",
          "porcentaje",
          "por",
          "iva",
          "tope",
          "minimo",
          "cuenta",
          "desde");

  private static final Pattern FIGURE = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");
  private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
  private static final int LONGEST_GRACE = 365;

  /** Beyond this a rate is a typing mistake or usury anywhere. */
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1000);

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** A company that never said any: nothing is charged until somebody chooses so. */
  static TermsForm blank(Currency currency, BusinessDate today) {
    var typed = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> typed.put(field, ""));
    typed.putAll(
        Map.of(
            "modo",
            "none",
            "cada",
            "month",
            "base",
            "360",
            "gracia",
            "0",
            "libre",
            "si",
            "por",
            "debt",
            "cuenta",
            "si",
            "desde",
            today.toString()));
    return new TermsForm(currency, typed);
  }

  static TermsForm of(Terms terms, BusinessDate today, Voice voice) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("modo", terms.charging().code());
    typed.put("tasa", text(terms.rate().percent(), voice));
    typed.put("cada", terms.rate().per().code());
    typed.put("base", String.valueOf(terms.basis()));
    typed.put("gracia", String.valueOf(terms.grace().days()));
    typed.put("libre", terms.grace().free() ? "si" : "no");
    typed.put("gasto", text(terms.fee().amount(), voice));
    typed.put("porcentaje", text(terms.fee().percent(), voice));
    typed.put("por", terms.fee().per().code());
    typed.put("iva", text(terms.vat(), voice));
    typed.put("tope", terms.mostPercent() == null ? "" : text(terms.mostPercent(), voice));
    typed.put("minimo", text(terms.leastClaim(), voice));
    typed.put("cuenta", terms.onAccount() ? "si" : "no");
    typed.put("desde", today.toString());
    return new TermsForm(terms.currency(), typed);
  }

  static TermsForm read(Map<String, String> fields, Currency currency) {
    var typed = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> typed.put(field, fields.getOrDefault(field, "").strip()));
    return new TermsForm(currency, typed);
  }

  /** What was typed in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What was typed; where a field makes no sense, it says so beside it. */
  Terms terms(Voice voice, Problems problems) {
    var charging =
        switch (at("modo")) {
          case "charge" -> Charging.CHARGE;
          case "warn" -> Charging.WARN;
          default -> Charging.NONE;
        };
    var most = at("tope").isEmpty() ? null : figure("tope", HIGHEST_RATE, voice, problems);
    var terms =
        new Terms(
            from(voice, problems),
            charging,
            new Terms.Rate(
                figure("tasa", HIGHEST_RATE, voice, problems),
                at("cada").equals("year") ? Terms.Per.YEAR : Terms.Per.MONTH),
            at("base").equals("365") ? Terms.CALENDAR : Terms.BANKERS,
            new Terms.Grace(grace(voice, problems), !at("libre").equals("no")),
            currency,
            new Terms.Fee(
                figure("gasto", null, voice, problems),
                figure("porcentaje", WHOLE, voice, problems),
                at("por").equals("step") ? Terms.FeePer.STEP : Terms.FeePer.DEBT),
            figure("iva", WHOLE, voice, problems),
            most == null || most.signum() == 0 ? null : most,
            figure("minimo", null, voice, problems),
            !at("cuenta").equals("no"));
    if (!problems.any() && charging != Charging.NONE && nothing(terms)) {
      problems.add("tasa", voice.say("surcharges.wrong.nothing"));
    }
    return terms;
  }

  private static boolean nothing(Terms terms) {
    return terms.rate().percent().signum() == 0 && terms.fee().none();
  }

  private LocalDate from(Voice voice, Problems problems) {
    try {
      return LocalDate.parse(at("desde"));
    } catch (DateTimeParseException _) {
      problems.add("desde", voice.say("surcharges.wrong.day"));
      return voice.today().value();
    }
  }

  private int grace(Voice voice, Problems problems) {
    var days = at("gracia").isEmpty() ? "0" : at("gracia");
    if (DAYS.matcher(days).matches() && Integer.parseInt(days) <= LONGEST_GRACE) {
      return Integer.parseInt(days);
    }
    problems.add("gracia", voice.say("surcharges.wrong.grace", LONGEST_GRACE));
    return 0;
  }

  private BigDecimal figure(
      String field, @Nullable BigDecimal most, Voice voice, Problems problems) {
    if (at(field).isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (FIGURE.matcher(at(field)).matches()) {
      var figure = new BigDecimal(at(field).replace(',', '.'));
      if (most == null || figure.compareTo(most) <= 0) {
        return figure;
      }
    }
    problems.add(
        field,
        most == null
            ? voice.say("surcharges.wrong.amount")
            : voice.say("surcharges.wrong.percent", most));
    return BigDecimal.ZERO;
  }

  private static String text(BigDecimal figure, Voice voice) {
    return figure.signum() == 0
        ? ""
        : figure.stripTrailingZeros().toPlainString().replace('.', voice.decimalSign());
  }
}
