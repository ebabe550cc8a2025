package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.wording.EditedTexts;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words for one message, changed by a person before it leaves. They keep to what every text keeps
 * to; figures and the link still come at the door. Who changed them is in the audit trail.
 */
public final class Edits {

  private static final SqlFile LANES_HOLD = SqlFile.beside(Mailroom.class, "lanes_hold");
  private static final SqlFile ADD = SqlFile.beside(Edits.class, "edit_add");
  private static final SqlFile DROP = SqlFile.beside(Edits.class, "edit_drop");

  private final Messages messages;
  private final Templates templates;
  private final Audit audit;
  private final InstantSource clock;

  Edits(Messages messages, Templates templates, Audit audit, InstantSource clock) {
    this.messages = messages;
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A message that is not there yet, under the id it will have.
   *
   * @param partOf what it falls with, until it is there
   * @param about whom, for the audit trail
   */
  public record Ahead(UUID message, UUID partOf, Language language, String about) {}

  /** The edit that stands. */
  public Optional<Edit> of(TenantTx tx, UUID message) {
    return Optional.ofNullable(EditedTexts.of(tx, List.of(message)).get(message))
        .map(
            edited ->
                new Edit(
                    new Edit.Words(edited.text().subject(), edited.text().body()),
                    edited.editedAt(),
                    edited.editedBy()));
  }

  /** Those of them that were edited. */
  public Set<UUID> among(TenantTx tx, Collection<UUID> some) {
    return EditedTexts.of(tx, some).keySet();
  }

  /** Whether a text with a name has words of its own in a language. */
  public boolean speaks(TenantTx tx, String named, Language language) {
    return templates.own(tx, named, language).isPresent();
  }

  /**
   * What a message of that stage says unless it is edited.
   *
   * @param named the code of the text with a name that its step asks for; empty for the stage's
   */
  public Edit.Words standard(TenantTx tx, Stage stage, String named, Language language) {
    var text =
        NamedTexts.find(tx, named)
            .flatMap(one -> templates.own(tx, one.code(), language))
            .orElseGet(() -> templates.standing(tx, stage.code(), language));
    return new Edit.Words(text.subject(), text.body());
  }

  /** What is wrong with what a message of that stage says, by what is asked of texts today. */
  public List<Edit.Wrong> wrong(TenantTx tx, Stage stage, String named, Language language) {
    var words = standard(tx, stage, named, language);
    return wrong(Wording.parse(language, words.subject(), words.body()));
  }

  private static List<Edit.Wrong> wrong(Parsed parsed) {
    return parsed instanceof Parsed.Bad(var faults)
        ? faults.stream()
            .map(fault -> new Edit.Wrong(fault.field(), fault.code(), fault.about()))
            .toList()
        : List.of();
  }

  /**
   * For a message that waits. A claim and this never meet: the company's lanes are held, so either
   * the words are there before it leaves or it has left.
   */
  public Edit.Result write(TenantTx tx, UUID message, Edit.Words words, UUID person) {
    var open = open(tx, message);
    if (open.isEmpty()) {
      return new Edit.Result.TooLate();
    }
    var line = open.get();
    var ahead = new Ahead(message, message, Language.of(line.language()), line.recipient());
    return kept(tx, ahead, null, words, person);
  }

  /** The standard words again. False when there was nothing to take back, or it has left. */
  public boolean undo(TenantTx tx, UUID message, UUID person) {
    return open(tx, message)
        .map(line -> undone(tx, message, null, line.recipient(), person))
        .orElse(false);
  }

  private Optional<MessageLine> open(TenantTx tx, UUID message) {
    tx.sql(LANES_HOLD).query((row, _) -> row.getString(1)).list();
    return messages.find(tx, message).map(MessageStory::line).filter(MessageLine::edits);
  }

  /** The caller sees to it that the message does not come to be meanwhile. */
  public Edit.Result writeAhead(TenantTx tx, Ahead ahead, Edit.Words words, UUID person) {
    return kept(tx, ahead, ahead.partOf(), words, person);
  }

  /** As {@link #undo}, for a message that is not there yet. */
  public boolean undoAhead(TenantTx tx, Ahead ahead, UUID person) {
    return undone(tx, ahead.message(), ahead.partOf(), ahead.about(), person);
  }

  /** What was written ahead as a part of that is forgotten, where no message came of it. */
  public void drop(TenantTx tx, UUID partOf) {
    tx.sql(DROP).param("partOf", partOf).param("now", Timestamp.from(clock.instant())).update();
  }

  private Edit.Result kept(
      TenantTx tx, Ahead ahead, @Nullable UUID partOf, Edit.Words words, UUID person) {
    return switch (Wording.parse(ahead.language(), words.subject(), words.body())) {
      case Parsed.Bad bad -> new Edit.Result.Bad(wrong(bad));
      case Parsed.Good _ -> {
        var text = new HouseTexts.Text(words.subject().strip(), words.body().strip());
        add(tx, ahead.message(), partOf, text, false, person);
        audit.record(tx, person, "messaging.edited", ahead.about(), text.subject());
        yield new Edit.Result.Kept();
      }
    };
  }

  private boolean undone(
      TenantTx tx, UUID message, @Nullable UUID partOf, String about, UUID person) {
    if (of(tx, message).isEmpty()) {
      return false;
    }
    add(tx, message, partOf, new HouseTexts.Text("", ""), true, person);
    audit.record(tx, person, "messaging.edit_undone", about, "");
    return true;
  }

  private void add(
      TenantTx tx,
      UUID message,
      @Nullable UUID partOf,
      HouseTexts.Text text,
      boolean undone,
      UUID person) {
    tx.sql(ADD)
        .param("message", message)
        .param("partOf", partOf)
        .param("undone", undone)
        .param("subject", text.subject())
        .param("body", text.body())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
