package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One campaign as it stands.
 *
 * @param nextAt when it speaks next; null when it will not
 * @param lastOn the last day on which it spoke; null before the first
 * @param failures how often in a row it could not begin; it is tried again at {@code nextAt}
 */
public record Campaign(
    UUID id,
    Plan plan,
    State state,
    @Nullable Instant nextAt,
    @Nullable LocalDate lastOn,
    int failures) {

  /**
   * What a person decides about it.
   *
   * @param ways channels of messages in the order in which they are tried; at least one
   * @param chat what is said by WhatsApp; null where it does not go there
   * @param call in which tone a machine calls; null where none does
   */
  public record Plan(
      String name,
      Kind kind,
      Audience audience,
      Occurrences when,
      List<Means> ways,
      @Nullable Chat chat,
      @Nullable Stage call) {

    public Plan {
      ways = List.copyOf(ways);
    }

    /** By channels of which none asks for approved words. */
    public Plan(String name, Kind kind, Audience audience, Occurrences when, List<Means> ways) {
      this(name, kind, audience, when, ways, null, null);
    }

    /** The newest text of one tone, by WhatsApp and by telephone. */
    public Plan(
        String name,
        Kind kind,
        Audience audience,
        Occurrences when,
        List<Means> ways,
        @Nullable Stage tone) {
      this(
          name,
          kind,
          audience,
          when,
          ways,
          tone == null || !ways.contains(Means.WHATSAPP) ? null : new Chat(tone, ""),
          ways.contains(Means.VOICE) ? tone : null);
    }

    /** By letter alone. */
    public Plan(String name, Kind kind, Audience audience, Occurrences when) {
      this(name, kind, audience, when, List.of(Means.EMAIL));
    }

    /**
     * Whether what it says, or to whom, follows from what is owed; a list somebody brought does
     * not.
     */
    public boolean aboutDebts() {
      return kind == Kind.STATEMENT || !(audience instanceof Audience.OfBook);
    }
  }

  /**
   * In which of the texts that Meta approved it speaks by WhatsApp.
   *
   * @param name by which Meta knows a text; empty: the newest of that tone
   */
  public record Chat(Stage tone, String name) {

    /** As forms spell it: {@code firm}, {@code firm/factura_2}. */
    public String code() {
      return name.isEmpty() ? tone.code() : tone.code() + "/" + name;
    }

    /** What {@link #code} wrote; empty for anything else. */
    public static Optional<Chat> of(String code) {
      int cut = code.indexOf('/');
      var name = cut < 0 ? "" : code.substring(cut + 1);
      return Stage.of(cut < 0 ? code : code.substring(0, cut)).map(tone -> new Chat(tone, name));
    }
  }

  /** A text in one language, as people write it. */
  public record Text(String subject, String body) {

    public static final Text NONE = new Text("", "");

    public boolean blank() {
      return subject.isBlank() && body.isBlank();
    }
  }

  /**
   * A text message, as people write it.
   *
   * @param plain whether letters that make it dearer lose their accents
   */
  public record Slip(String body, boolean plain) {

    public static final Slip NONE = new Slip("", true);

    public boolean blank() {
      return body.isBlank();
    }
  }

  /** All its texts; a language that nobody wrote in is absent. */
  public record Texts(Map<Language, Text> byLanguage, Map<Language, Slip> slips) {

    public Texts {
      byLanguage = Map.copyOf(byLanguage);
      slips = Map.copyOf(slips);
    }

    /** Letters alone. */
    public Texts(Map<Language, Text> byLanguage) {
      this(byLanguage, Map.of());
    }

    /**
     * In which languages something may be said by that channel; of words of a tone nobody knows.
     */
    public Set<Language> by(Means way) {
      return switch (way) {
        case SMS -> slips.keySet();
        case WHATSAPP, VOICE -> EnumSet.allOf(Language.class);
        case EMAIL, CALL -> byLanguage.keySet();
      };
    }

    public Slip slip(Language language) {
      return slips.getOrDefault(language, Slip.NONE);
    }

    public Text in(Language language) {
      return byLanguage.getOrDefault(language, Text.NONE);
    }
  }

  /** What it says. */
  public enum Kind {
    /** The same to everybody, whether they owe or not. */
    NOTICE,
    /** Everything its reader owes; nothing to who owes nothing. */
    STATEMENT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
      return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** Where it stands. */
  public enum State {
    DRAFT,
    /** Waits for its first day. */
    SCHEDULED,
    /** Has spoken and will again. */
    RUNNING,
    /** Has no day any more. */
    ENDED,
    /** Taken back by a person; what had not left is withdrawn. */
    CANCELLED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it will speak again unless somebody ends it. */
    public boolean ahead() {
      return this == SCHEDULED || this == RUNNING;
    }
  }
}
