package dev.puntual.dunning.web;

import dev.puntual.dunning.Tariff;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices as typed; an empty field is a price nobody said.
 *
 * @param typed by field: {@code correo}, {@code sms}, {@code whatsapp}, {@code automatica}, {@code
 *     llamada}, {@code minutos}, {@code tope}
 */
public record TariffForm(Currency currency, Map<String, String> typed) {

  public static final List<String> PRICES =
      List.of("correo", "sms", "whatsapp", "automatica", "llamada");
  public static final String MINUTES = "minutos";
  public static final String LIMIT = "tope";

  private static final Pattern PRICE = Pattern.compile("\\d{1,7}([.,]\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final int LONGEST_CALL = 240;

  static TariffForm of(Tariff tariff, Voice voice) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("correo", text(tariff.email(), tariff.currency(), voice));
    typed.put("sms", text(tariff.sms(), tariff.currency(), voice));
    typed.put("whatsapp", text(tariff.whatsapp(), tariff.currency(), voice));
    typed.put("automatica", text(tariff.voice(), tariff.currency(), voice));
    typed.put("llamada", text(tariff.call(), tariff.currency(), voice));
    typed.put(MINUTES, tariff.callMinutes() == null ? "" : tariff.callMinutes().toString());
    typed.put(LIMIT, tariff.emailsADay() == null ? "" : tariff.emailsADay().toString());
    return new TariffForm(tariff.currency(), typed);
  }

  static TariffForm read(Map<String, String> fields, Currency currency) {
    var typed = new LinkedHashMap<String, String>();
    PRICES.forEach(name -> typed.put(name, fields.getOrDefault(name, "").strip()));
    typed.put(MINUTES, fields.getOrDefault(MINUTES, "").strip());
    typed.put(LIMIT, fields.getOrDefault(LIMIT, "").strip());
    return new TariffForm(currency, typed);
  }

  /** What was typed in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  Tariff tariff(Voice voice, Problems problems) {
    return new Tariff(
        currency,
        price("correo", voice, problems),
        price("sms", voice, problems),
        price("whatsapp", voice, problems),
        price("automatica", voice, problems),
        price("llamada", voice, problems),
        minutes(voice, problems),
        limit(voice, problems));
  }

  private @Nullable BigDecimal price(String field, Voice voice, Problems problems) {
    if (at(field).isEmpty()) {
      return null;
    }
    if (PRICE.matcher(at(field)).matches()) {
      return new BigDecimal(at(field).replace(',', '.'));
    }
    problems.add(field, voice.say("dunning.tariff.wrong"));
    return null;
  }

  private @Nullable Integer minutes(Voice voice, Problems problems) {
    if (at(MINUTES).isEmpty()) {
      return null;
    }
    if (WHOLE.matcher(at(MINUTES)).matches() && Integer.parseInt(at(MINUTES)) <= LONGEST_CALL) {
      return Integer.valueOf(at(MINUTES));
    }
    problems.add(MINUTES, voice.say("dunning.tariff.wrong.minutes", LONGEST_CALL));
    return null;
  }

  private @Nullable Integer limit(Voice voice, Problems problems) {
    if (at(LIMIT).isEmpty()) {
      return null;
    }
    if (WHOLE.matcher(at(LIMIT)).matches() && Integer.parseInt(at(LIMIT)) > 0) {
      return Integer.valueOf(at(LIMIT));
    }
    problems.add(LIMIT, voice.say("dunning.tariff.wrong.limit"));
    return null;
  }

  private static String text(@Nullable BigDecimal price, Currency currency, Voice voice) {
    if (price == null) {
      return "";
    }
    var plain = price.stripTrailingZeros();
    var digits = Math.max(plain.scale(), currency.getDefaultFractionDigits());
    return plain.setScale(digits).toPlainString().replace('.', voice.decimalSign());
  }
}
