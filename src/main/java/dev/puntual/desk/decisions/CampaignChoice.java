package dev.puntual.desk.decisions;

import dev.puntual.desk.Cursor;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.dunning.CampaignLook;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of those whom campaigns meant are asked for; instead of decisions, which are of strategies.
 *
 * @param campaign null for all
 * @param end what came of it: the state of the message, {@code silent} where none was asked for,
 *     and the reason behind a point where there is one; empty for all
 * @param named a piece of the names of those that are listed; empty for all
 * @param onward where the page of those that are listed begins; null for the first
 */
public record CampaignChoice(
    @Nullable UUID campaign, String end, String named, @Nullable Cursor onward) {

  /** Decisions are asked for, and no campaign. */
  static final CampaignChoice NONE = new CampaignChoice(null, "", "", null);

  /** Of contacts without a message. */
  private static final String SILENT = "silent";

  private static final Pattern END = Pattern.compile("[a-z_]{1,40}(\\.[a-z_]{1,40})?");

  /** As an address says it; what makes no sense counts as not said. */
  static CampaignChoice of(Map<String, String> asked) {
    var end = asked.getOrDefault("fin", "");
    return new CampaignChoice(
        id(asked.getOrDefault("campana", "")),
        END.matcher(end).matches() ? end : "",
        asked.getOrDefault("nombre", "").strip(),
        Cursor.read(asked.getOrDefault("luego", "")).filter(CampaignChoice::isDay).orElse(null));
  }

  /** Those of one campaign that met an end. */
  static CampaignChoice of(UUID campaign, String end) {
    return new CampaignChoice(campaign, end, "", null);
  }

  private static boolean isDay(Cursor cursor) {
    try {
      LocalDate.parse(cursor.key());
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /** The campaigns of these days that are listed. */
  CampaignLook look(LocalDate from, LocalDate until, int limit) {
    return new CampaignLook(
        from,
        until,
        named,
        onward == null ? null : LocalDate.parse(onward.key()),
        onward == null ? null : onward.id(),
        limit);
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** How contacts that met the same end are asked for. */
  public static String end(CampaignDesk.Part part) {
    var state = part.state().isEmpty() ? SILENT : part.state();
    return part.reason().isEmpty() ? state : state + "." + part.reason();
  }

  public boolean chosen() {
    return campaign != null || !end.isEmpty();
  }

  /** Empty for all. */
  String state() {
    int cut = end.indexOf('.');
    return cut < 0 ? end : end.substring(0, cut);
  }

  /** Empty where the state says all. */
  String reason() {
    int cut = end.indexOf('.');
    return cut < 0 ? "" : end.substring(cut + 1);
  }
}
