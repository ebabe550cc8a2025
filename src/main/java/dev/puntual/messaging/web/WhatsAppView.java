package dev.puntual.messaging.web;

import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Standstill;
import dev.puntual.messaging.whatsapp.KnownText;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.TemplateState;
import dev.puntual.messaging.whatsapp.WhatsAppStanding;
import dev.puntual.platform.web.Tone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of WhatsApp shows.
 *
 * @param connected whether an account stands
 * @param reached different people written to within a day, outside of their own
 * @param standstill why nothing leaves, where it is not the switch; null while all is well
 */
public record WhatsAppView(
    boolean connected,
    WhatsAppStanding standing,
    int reached,
    List<KnownText> texts,
    @Nullable Standstill standstill) {

  public WhatsAppView {
    texts =
        texts.stream()
            .sorted(
                Comparator.comparing(KnownText::language)
                    .thenComparing(text -> Stage.of(text.stage()).map(Stage::ordinal).orElse(99)))
            .toList();
  }

  /** Languages in which some tone has no text yet. */
  public List<String> beginnings() {
    return Starters.LANGUAGES.stream().filter(language -> !lacking(language).isEmpty()).toList();
  }

  List<Stage> lacking(String language) {
    return lacking(texts, language);
  }

  /** Tones without a text in that language. */
  static List<Stage> lacking(List<KnownText> texts, String language) {
    return Arrays.stream(Stage.values())
        .filter(
            stage ->
                texts.stream()
                    .noneMatch(
                        text ->
                            text.stage().equals(stage.code()) && text.language().equals(language)))
        .toList();
  }

  public static String path(KnownText text) {
    return WhatsAppTextPages.PATH + "/" + text.name() + "/" + text.language();
  }

  /** How a state is shown. */
  public static Tone tone(TemplateState state) {
    return switch (state) {
      case APPROVED -> Tone.CURRENT;
      case PENDING -> Tone.SOON;
      case REJECTED, DISABLED -> Tone.OLD;
      case PAUSED, FLAGGED -> Tone.LATE;
      case DRAFT -> Tone.HELD;
    };
  }

  /** How what people think of the number is shown. */
  public Tone quality() {
    return switch (standing.quality()) {
      case "green" -> Tone.CURRENT;
      case "yellow" -> Tone.SOON;
      case "red" -> Tone.OLD;
      default -> Tone.HELD;
    };
  }

  /** Message key of what to do about it. */
  public String todoKey() {
    return qualityKey().replace("quality", "todo");
  }

  /** Message key of the quality. */
  public String qualityKey() {
    return "whatsapp.quality." + (standing.quality().isEmpty() ? "unknown" : standing.quality());
  }
}
