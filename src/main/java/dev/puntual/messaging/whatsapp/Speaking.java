package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Content;
import dev.puntual.messaging.Threshold.Ending;
import dev.puntual.messaging.Threshold.Not;
import dev.puntual.messaging.Threshold.Opening;
import dev.puntual.messaging.Threshold.Speaker;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says one message: by a text that Meta approved, or freely while the person's day lasts. */
final class Speaking implements Speaker {

  private final Knocked knocked;
  private final UUID message;
  private final String language;
  private final WhatsAppText words;
  private final @Nullable KnownText approved;
  private final boolean free;
  private final Map<UUID, Content> ready;
  private Writing.@Nullable Letter letter;

  /**
   * @param words of its tone, approved or not
   * @param approved the text that Meta approved; null when there is none
   * @param free whether the person's day lasts
   * @param ready where the line finds how Meta is told
   */
  Speaking(
      Knocked knocked,
      WhatsAppText words,
      @Nullable KnownText approved,
      boolean free,
      Map<UUID, Content> ready) {
    this.knocked = knocked;
    this.message = knocked.message();
    this.language = knocked.language();
    this.words = words;
    this.approved = approved;
    this.free = free;
    this.ready = ready;
  }

  /**
   * Which message, and in what language.
   *
   * @param choices below free words; may be none
   */
  record Knocked(UUID message, String language, List<Content.Choice> choices) {}

  @Override
  public Opening say(Writing.Letter said) {
    letter = said;
    return whole(said, "")
        .<Opening>map(
            whole ->
                new Opening.Words(
                    new Writing.Said(composed(said, whole), words.marks(said, whole))))
        .orElseGet(() -> new Not("WHATSAPP-HOLE"));
  }

  @Override
  public Ending finish(Composed footed, boolean own) {
    var said = letter;
    if (!own || said == null) {
      return freely(footed, parts(footed));
    }
    var notice = notice(footed);
    var whole = whole(said, notice);
    if (whole.isEmpty() || whole.get().length() > WhatsAppText.LONGEST) {
      return new Not("WHATSAPP-HOLE");
    }
    var shown = composed(said, whole.get());
    return approved == null
        ? freely(shown, whole.get() + "\n\n" + footed.link())
        : byText(
            shown, whole.get(), approved, words.values(said, told(notice), language).orElseThrow());
  }

  private Ending byText(Composed shown, String whole, KnownText text, List<String> values) {
    if (Telling.away(whole)) {
      return new Not("WHATSAPP-NUMBER");
    }
    if (!shown.link().startsWith(text.linkBase())) {
      return new Not("WHATSAPP-HOLE");
    }
    ready.put(
        message,
        new Content.Approved(
            whole,
            text.name(),
            MetaLanguage.of(text.language()),
            values,
            shown.link().substring(text.linkBase().length()),
            Buttons.of(text.language(), message)));
    return new Ending.Ready(shown);
  }

  /** Whatever the words: nobody but Meta's approved texts reaches people after their day. */
  private Ending freely(Composed shown, String whole) {
    if (!free) {
      return new Not("WHATSAPP-DAY");
    }
    if (Telling.away(whole)) {
      return new Not("WHATSAPP-NUMBER");
    }
    var choices = knocked.choices();
    ready.put(
        message,
        choices.isEmpty() ? new Content.Plain(whole) : new Content.Choices(whole, choices));
    return new Ending.Ready(shown);
  }

  private Optional<String> whole(Writing.Letter said, String notice) {
    return words.values(said, told(notice), language).map(words::filled);
  }

  private String told(String notice) {
    return notice.isEmpty() ? WhatsAppText.quiet(language) : notice;
  }

  private static String notice(Composed footed) {
    return footed.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.NOTE)
        .map(block -> block.text().replace('\n', ' '))
        .collect(Collectors.joining(" "));
  }

  private static String parts(Composed footed) {
    return footed.blocks().stream()
        .map(block -> block.kind() == Block.Kind.LINK ? footed.link() : block.text())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private Composed composed(Writing.Letter said, String whole) {
    return new Composed(
        language,
        said.words().getOrDefault("empresa", ""),
        said.words().getOrDefault("contacto", ""),
        "",
        List.of(new Block(Block.Kind.TEXT, whole)),
        said.headings(),
        said.rows(),
        said.words().getOrDefault("total", ""),
        said.link());
  }
}
