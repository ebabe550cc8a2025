package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text message under the hands of a person, as it leaves with all its accents and without those
 * that cost.
 *
 * @param own whether the company wrote what stands
 * @param real whether it is counted on customers of the company's own
 * @param whole with what GSM-7 does not have; null when the text cannot be said
 * @param price null when nobody said it
 * @param on the debtor whose words these are; empty where it was not asked for one
 * @param told what became of a trial; empty where there was none
 * @param plain said with the letters of GSM-7; null likewise
 */
public record SmsView(
    Stage stage,
    Language language,
    SmsText text,
    boolean own,
    boolean real,
    @Nullable SmsParts whole,
    @Nullable SmsParts plain,
    SmsCosts.@Nullable Price price,
    String on,
    String told) {

  SmsView told(String how) {
    return new SmsView(stage, language, text, own, real, whole, plain, price, on, how);
  }

  /** The same on facts that are nobody's. */
  SmsView invented() {
    return new SmsView(stage, language, text, own, false, whole, plain, price, on, told);
  }

  /** What leaves. */
  public @Nullable SmsParts chosen() {
    return text.plain() ? plain : whole;
  }

  /** The places a text message may leave open, as this language names them. */
  public List<String> places() {
    return Arrays.stream(Placeholder.values())
        .filter(place -> place != Placeholder.LIST)
        .map(place -> "{{" + place.name(language) + "}}")
        .toList();
  }

  public String path() {
    return SmsPages.PATH + "/" + stage.code() + "/" + language.code();
  }
}
