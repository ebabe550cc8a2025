package dev.puntual.desk.decisions;

import dev.puntual.dunning.CampaignDesk;
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
 */
public record CampaignChoice(@Nullable UUID campaign, String end) {

  /** Decisions are asked for, and no campaign. */
  static final CampaignChoice NONE = new CampaignChoice(null, "");

  /** Of contacts without a message. */
  private static final String SILENT = "silent";

  private static final Pattern END = Pattern.compile("[a-z_]{1,40}(\\.[a-z_]{1,40})?");

  /** As an address says it; what makes no sense counts as not said. */
  static CampaignChoice of(Map<String, String> asked) {
    var end = asked.getOrDefault("fin", "");
    return new CampaignChoice(
        id(asked.getOrDefault("campana", "")), END.matcher(end).matches() ? end : "");
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
