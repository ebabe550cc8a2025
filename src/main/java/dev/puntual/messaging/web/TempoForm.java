package dev.puntual.messaging.web;

import dev.puntual.messaging.Tempos.Chosen;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How fast a company's account may be spoken to, as it stands or as it was typed; empty where it is
 * left to the provider.
 */
public record TempoForm(String perSecond, String daily) {

  static final String PER_SECOND = "por_segundo";
  static final String DAILY = "por_dia";

  private static final Pattern RATE = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");

  static TempoForm of(Chosen chosen) {
    var rate = chosen.perSecond();
    var daily = chosen.daily();
    return new TempoForm(
        rate == null ? "" : rate.stripTrailingZeros().toPlainString(),
        daily == null ? "" : daily.toString());
  }

  static TempoForm typed(Map<String, String> fields) {
    return new TempoForm(
        fields.getOrDefault(PER_SECOND, "").strip(),
        fields.getOrDefault(DAILY, "").replaceAll("[\\s,]", ""));
  }

  void check(Voice voice, Problems problems) {
    boolean rate = RATE.matcher(perSecond).matches() && new BigDecimal(perSecond).signum() > 0;
    if (!perSecond.isEmpty() && !rate) {
      problems.add(PER_SECOND, voice.say("tempo.second.wrong"));
    }
    if (!daily.isEmpty() && !COUNT.matcher(daily).matches()) {
      problems.add(DAILY, voice.say("tempo.day.wrong"));
    }
  }

  /** Only for a form without problems. */
  Chosen chosen() {
    return new Chosen(
        perSecond.isEmpty() ? null : new BigDecimal(perSecond),
        null,
        daily.isEmpty() ? null : Integer.valueOf(daily),
        null);
  }
}
