package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.CompanyTexts;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Footing;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Demands;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters as they would arrive, made the way the door makes them, with the small print that their
 * reader's place asks for. Nothing is written or sent.
 */
public final class Proofs {

  private static final SqlFile SENT_BEFORE = SqlFile.beside(Proofs.class, "sent_before");

  private final ContactRules rules;
  private final InstantSource clock;

  Proofs(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Who would read it.
   *
   * @param subject whom it is about; null for nobody, to whom nothing was ever sent
   * @param country ISO 3166
   */
  public record To(@Nullable UUID subject, String country) {}

  /**
   * In the words that stand for this stage and language today. Empty when the letter lacks a word.
   */
  public Optional<Proof> standing(
      TenantTx tx, Stage stage, Language language, Writing.Letter letter, To to) {
    return CompanyTexts.load(tx)
        .wording(language.code(), stage.code(), letter.text())
        .flatMap(wording -> proof(tx, wording, letter, to));
  }

  /** In words of its own. Empty when they cannot be said, or the letter lacks a word. */
  public Optional<Proof> of(
      TenantTx tx, Language language, Edit.Words words, Writing.Letter letter, To to) {
    return switch (Wording.parse(language, words.subject(), words.body())) {
      case Parsed.Good(var wording) -> proof(tx, wording, letter, to);
      case Parsed.Bad _ -> Optional.empty();
    };
  }

  /** The same before it is laid out; where a fact is missing, without the small print. */
  public Optional<Composed> composed(
      TenantTx tx, Language language, Edit.Words words, Writing.Letter letter, To to) {
    if (!(Wording.parse(language, words.subject(), words.body())
        instanceof Parsed.Good(var wording))) {
      return Optional.empty();
    }
    return wording
        .say(letter)
        .map(said -> foot(tx, to).under(said.letter(), said.marks()))
        .map(said -> Leave.in(said, SampleLetter.LEAVE));
  }

  private Optional<Proof> proof(TenantTx tx, Wording wording, Writing.Letter letter, To to) {
    return wording
        .say(letter)
        .map(
            said ->
                switch (footed(tx, said.marks(), said.letter(), to)) {
                  case Footing.Result.Good(var footed) -> proof(footed, List.of());
                  case Footing.Result.Bad(var against) -> proof(said.letter(), against);
                });
  }

  /** What the small print of letters to somebody is made of, read once for several texts. */
  public record Foot(Demands demands, boolean first, Imprint imprint) {

    /** By whatever channel; where a fact is missing, as it stands. */
    public Composed under(Composed said, Marks marks) {
      return Footing.of(said, marks, demands, first, imprint)
              instanceof Footing.Result.Good(var footed)
          ? footed
          : said;
    }
  }

  public Foot foot(TenantTx tx, To to) {
    return new Foot(
        Demands.in(rules.of(tx), to.country(), clock.instant()),
        to.subject() == null || !sentBefore(tx, to.subject()),
        Imprints.of(tx));
  }

  private Footing.Result footed(TenantTx tx, Marks marks, Composed composed, To to) {
    var foot = foot(tx, to);
    return Footing.of(composed, marks, foot.demands(), foot.first(), foot.imprint());
  }

  private static boolean sentBefore(TenantTx tx, UUID subject) {
    return tx.sql(SENT_BEFORE).param("subject", subject).query(Boolean.class).single();
  }

  private static Proof proof(Composed composed, List<String> against) {
    var letter = Leave.in(composed, SampleLetter.LEAVE);
    var rendered = Rendered.of(letter);
    return new Proof(
        letter.subject(),
        new String(rendered.html(), StandardCharsets.US_ASCII),
        rendered.text(),
        against);
  }
}
