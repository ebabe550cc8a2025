package dev.puntual.desk.decisions;

import dev.puntual.desk.Cursor;
import dev.puntual.kernel.BusinessDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which decisions, as the address says it. Always of some days, at most a year of them, so that
 * older years are not read.
 *
 * @param reason only silences for this reason, a code; null for all
 * @param strategy only decisions by this strategy, whichever version; null for all
 * @param step only decisions about this step, counted from one; null for all
 * @param currency ISO 4217; null for all
 * @param words what was typed to find debtors; blank when nothing was
 * @param campaigns whom campaigns meant, asked for instead of decisions
 * @param today the last day there is: today, or a later one that was decided already
 */
public record Filter(
    LocalDate from,
    LocalDate to,
    Answer outcome,
    @Nullable String reason,
    @Nullable Integer strategy,
    @Nullable Integer step,
    @Nullable String currency,
    String words,
    @Nullable Cursor after,
    CampaignChoice campaigns,
    BusinessDate today) {

  /** Days looked at when nobody asks for others. */
  static final int WEEK = 7;

  private static final int MONTH = 30;
  private static final int YEAR = 366;
  private static final Set<String> REASONS =
      Set.of(
          "settled",
          "hold_pause",
          "hold_promise",
          "hold_agreement",
          "hold_dispute",
          "hold_to_verify",
          "hold_legal",
          "hold_asked",
          "condition",
          "older_leads",
          "no_address",
          "no_recipient",
          "no_channel",
          "lacking",
          "excluded_channel",
          "day_off",
          "already_today",
          "held_by_person");

  /** Whether somebody was to be written to. */
  public enum Answer {
    ANY("", null),
    WRITTEN("escribir", true),
    SILENT("callar", false);

    private final String word;
    private final @Nullable Boolean written;

    Answer(String word, @Nullable Boolean written) {
      this.word = word;
      this.written = written;
    }

    /** As the address says it. */
    public String word() {
      return word;
    }

    @Nullable Boolean written() {
      return written;
    }

    private static Answer of(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(ANY);
    }
  }

  /** Reads the parameters of an address; what makes no sense counts as not said. */
  static Filter of(Map<String, String> asked, BusinessDate today) {
    var last = today.value();
    var to = day(asked.get("al"), last, last);
    var from = day(asked.get("del"), to.minusDays(WEEK - 1), to);
    var earliest = to.minusDays(YEAR - 1);
    var reason = asked.getOrDefault("motivo", "");
    var currency = asked.getOrDefault("moneda", "");
    var spoken = CampaignChoice.of(asked);
    return new Filter(
        from.isBefore(earliest) ? earliest : from,
        to,
        spoken.chosen() ? Answer.ANY : Answer.of(asked.getOrDefault("resultado", "")),
        REASONS.contains(reason) && !spoken.chosen() ? reason : null,
        spoken.chosen() ? null : number(asked.getOrDefault("estrategia", "")),
        spoken.chosen() ? null : number(asked.getOrDefault("paso", "")),
        currency.matches("[A-Z]{3}") ? currency : null,
        asked.getOrDefault("q", "").strip(),
        Cursor.read(asked.getOrDefault("desde", "")).orElse(null),
        spoken,
        today);
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise, LocalDate last) {
    try {
      var day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
      return day.isAfter(last) ? last : day;
    } catch (DateTimeParseException _) {
      return otherwise;
    }
  }

  private static @Nullable Integer number(String text) {
    return text.matches("[1-9]\\d{0,3}") ? Integer.valueOf(text) : null;
  }

  /** The same days and debts, whatever came of them: what the sums are of. */
  Filter whole() {
    return new Filter(
        from, to, Answer.ANY, null, strategy, step, null, words, null, CampaignChoice.NONE, today);
  }

  Filter fromTheTop() {
    return new Filter(
        from, to, outcome, reason, strategy, step, currency, words, null, campaigns, today);
  }

  public boolean oneDay() {
    return from.equals(to);
  }

  /** Whether it leaves out anything of its days. */
  public boolean chooses() {
    return !fromTheTop().equals(whole()) || strategy != null || step != null || !words.isBlank();
  }

  public String href() {
    return address("/decisiones", parameters());
  }

  /** The same list as a file. */
  public String export() {
    return address("/decisiones/lista.csv", fromTheTop().parameters());
  }

  /** These days, and nothing left out. */
  public String everything() {
    return address(
        "/decisiones",
        new Filter(
                from, to, Answer.ANY, null, null, null, null, "", null, CampaignChoice.NONE, today)
            .parameters());
  }

  /** The last days up to today. */
  public String last(int days) {
    var last = today.value();
    return new Filter(
            last.minusDays(days - 1L),
            last,
            outcome,
            reason,
            strategy,
            step,
            currency,
            words,
            null,
            campaigns,
            today)
        .href();
  }

  public boolean isLast(int days) {
    return to.equals(today.value()) && from.equals(to.minusDays(days - 1L));
  }

  public int week() {
    return WEEK;
  }

  public int month() {
    return MONTH;
  }

  /** With one parameter of the address said otherwise; null takes it away. */
  public String with(String name, @Nullable String value) {
    var changed = fromTheTop().parameters();
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return address("/decisiones", changed);
  }

  /** Only what came of it: a reason belongs to silences alone. */
  public String withOutcome(Answer other) {
    return new Filter(
            from,
            to,
            other,
            null,
            strategy,
            step,
            currency,
            words,
            null,
            CampaignChoice.NONE,
            today)
        .href();
  }

  public String withReason(@Nullable String other) {
    return new Filter(
            from,
            to,
            Answer.ANY,
            other,
            strategy,
            step,
            currency,
            words,
            null,
            CampaignChoice.NONE,
            today)
        .href();
  }

  /** Whom campaigns meant, instead of decisions. Neither strategies nor steps are theirs. */
  public String withCampaigns(CampaignChoice chosen) {
    return new Filter(from, to, Answer.ANY, null, null, null, null, words, null, chosen, today)
        .href();
  }

  /** Those of one day of one campaign that met an end. */
  public String withRun(LocalDate day, UUID campaign, String end) {
    var chosen = CampaignChoice.of(campaign, end);
    return new Filter(day, day, Answer.ANY, null, null, null, null, "", null, chosen, today).href();
  }

  /** Decisions again. */
  public String withoutCampaigns() {
    return withCampaigns(CampaignChoice.NONE);
  }

  String withAfter(Cursor next) {
    return new Filter(
            from, to, outcome, reason, strategy, step, currency, words, next, campaigns, today)
        .href();
  }

  Map<String, String> parameters() {
    var said = new LinkedHashMap<String, String>();
    if (!isLast(WEEK)) {
      said.put("del", from.toString());
      said.put("al", to.toString());
    }
    put(said, "resultado", outcome.word());
    put(said, "motivo", reason);
    put(said, "estrategia", strategy);
    put(said, "paso", step);
    put(said, "moneda", currency);
    put(said, "q", words);
    put(said, "fin", campaigns.end());
    put(said, "campana", campaigns.campaign());
    put(said, "nombre", campaigns.named());
    put(said, "luego", campaigns.onward() == null ? null : campaigns.onward().write());
    put(said, "desde", after == null ? null : after.write());
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      said.put(name, value.toString());
    }
  }

  private static String address(String path, Map<String, String> said) {
    var uri = UriComponentsBuilder.fromPath(path);
    said.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode().buildAndExpand(said).toUriString();
  }
}
