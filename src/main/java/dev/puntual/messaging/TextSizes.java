package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.sms.CompanySmsTexts;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.EditedTexts;
import dev.puntual.messaging.wording.Footing;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.CompanyBook;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Demands;
import dev.puntual.rules.Question;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Of how many parts text messages will be, before they are asked for: in the words in which they
 * will leave, with the small print of their place and their way out. What left already is counted
 * as it left.
 */
public final class TextSizes {

  private static final SqlFile KEPT = SqlFile.beside(TextSizes.class, "kept_texts");
  private static final SqlFile FIRST = SqlFile.beside(TextSizes.class, "first_to");

  private final ContactRules rules;
  private final OptOutLinks links;
  private final Posts posts;
  private final InstantSource clock;

  TextSizes(ContactRules rules, OptOutLinks links, Posts posts, InstantSource clock) {
    this.rules = rules;
    this.links = links;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param message the id it has or will have
   * @param question what the contact rules will be asked about it
   * @param again whether something will have been said to its reader before
   */
  public record Ahead(
      UUID message,
      Question question,
      Stage stage,
      Language language,
      Writing.Letter letter,
      boolean again) {

    /** Of whom nothing else is known that will be said before. */
    public Ahead(
        UUID message, Question question, Stage stage, Language language, Writing.Letter letter) {
      this(message, question, stage, language, letter, false);
    }

    /** The same when something was said before. */
    public Ahead later() {
      return new Ahead(message, question, stage, language, letter, true);
    }

    UUID subject() {
      return question.debtor().value();
    }
  }

  /** What all of them are said by. */
  private record Voice(
      CompanySmsTexts texts,
      Map<UUID, EditedTexts.Edited> edits,
      CompanyBook company,
      Imprint imprint,
      Leaving leaving,
      Set<UUID> first) {}

  /** Parts, by message; one that cannot be said is absent. Some seven statements, however many. */
  public Map<UUID, Integer> of(TenantTx tx, List<Ahead> texts) {
    var sizes = new HashMap<UUID, Integer>();
    var ids = texts.stream().map(Ahead::message).toList();
    tx.sql(KEPT)
        .param("messages", ids.toArray(UUID[]::new))
        .query(
            row -> {
              var shown = SmsText.shown(Letters.read(row.getString("content")));
              sizes.put(row.getObject("message_id", UUID.class), SmsParts.of(shown).count());
            });
    var voice = voice(tx, texts, ids);
    for (var one : texts) {
      if (!sizes.containsKey(one.message())) {
        said(one, voice)
            .ifPresent(said -> sizes.put(one.message(), SmsParts.of(SmsText.shown(said)).count()));
      }
    }
    return sizes;
  }

  private Voice voice(TenantTx tx, List<Ahead> texts, Collection<UUID> ids) {
    var heard = posts.of(tx, Channel.SMS).hears();
    var subjects = texts.stream().map(Ahead::subject).distinct().toArray(UUID[]::new);
    return new Voice(
        CompanySmsTexts.load(tx),
        EditedTexts.of(tx, ids),
        rules.of(tx),
        Imprints.of(tx),
        new Leaving(links, tx.tenant(), Channel.SMS, heard),
        new HashSet<>(tx.sql(FIRST).param("subjects", subjects).query(UUID.class).list()));
  }

  /** As the door does it. */
  private Optional<Composed> said(Ahead one, Voice voice) {
    var edited = voice.edits().get(one.message());
    return edited == null
        ? voice
            .texts()
            .text(one.language().code(), one.stage().code())
            .flatMap(text -> text.said(one.language().code(), one.letter()))
            .flatMap(said -> footed(one, said, voice))
        : Wording.parse(one.language(), edited.text().subject(), edited.text().body())
                instanceof Parsed.Good(var wording)
            ? wording.say(one.letter()).flatMap(said -> footed(one, said, voice))
            : Optional.empty();
  }

  private Optional<Composed> footed(Ahead one, Writing.Said said, Voice voice) {
    var demands = Demands.of(voice.company(), one.question(), clock.instant());
    boolean first = !one.again() && voice.first().contains(one.subject());
    return Footing.of(said.letter(), said.marks(), demands, first, voice.imprint())
            instanceof Footing.Result.Good(var footed)
        ? Optional.of(
            voice.leaving().of(one.message()).map(url -> Leave.in(footed, url)).orElse(footed))
        : Optional.empty();
  }
}
