package dev.puntual.desk.messages;

import dev.puntual.dunning.PlannedWords;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Proof;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of one message, wherever it stands. */
final class WordsDesk {

  private static final SqlFile COUNTRY = SqlFile.beside(WordsDesk.class, "words_country");

  private final PlannedWords planned;
  private final Messages messages;
  private final Edits edits;
  private final Proofs proofs;

  WordsDesk(PlannedWords planned, Messages messages, Edits edits, Proofs proofs) {
    this.planned = planned;
    this.messages = messages;
    this.edits = edits;
    this.proofs = proofs;
  }

  /** Empty when there is no such message. */
  Optional<WordsView> view(TenantTx tx, Viewer viewer, WordsAt at) {
    return switch (at) {
      case WordsAt.Message(var id) -> ofMessage(tx, at, id);
      case WordsAt.Plan(var spot) ->
          planned
              .find(tx, spot)
              .map(
                  found ->
                      view(
                          tx,
                          at,
                          found.waits() ? "/hoy" : "/mensajes/" + found.message(),
                          found.message(),
                          new About(
                              spot.debtor(),
                              found.name(),
                              found.stage(),
                              found.manner().text(),
                              found.language(),
                              found.waits() || open(tx, found.message())),
                          planned.letter(tx, found, viewer.today()).isPresent()));
    };
  }

  private record About(
      DebtorId debtor, String name, Stage stage, String text, Language language, boolean open) {}

  private Optional<WordsView> ofMessage(TenantTx tx, WordsAt at, UUID id) {
    return messages
        .find(tx, id)
        .filter(story -> Stage.of(story.line().stage()).isPresent())
        .map(
            story -> {
              var line = story.line();
              var letter = planned.letter(tx, id);
              return view(
                  tx,
                  at,
                  "/mensajes/" + id,
                  id,
                  new About(
                      new DebtorId(line.subjectId()),
                      DebtorNames.of(tx, List.of(line))
                          .getOrDefault(line.subjectId(), line.recipient()),
                      Stage.of(line.stage()).orElseThrow(),
                      letter.map(Writing.Letter::text).orElse(""),
                      Language.of(line.language()),
                      line.edits()),
                  letter.isPresent());
            });
  }

  private boolean open(TenantTx tx, UUID message) {
    return messages.find(tx, message).filter(story -> story.line().edits()).isPresent();
  }

  private WordsView view(
      TenantTx tx, WordsAt at, String back, UUID message, About about, boolean real) {
    @Nullable Edit edit = edits.of(tx, message).orElse(null);
    var words =
        edit == null
            ? edits.standard(tx, about.stage(), about.text(), about.language())
            : edit.words();
    return new WordsView(
        at.path(),
        back,
        about.debtor(),
        about.name(),
        about.stage(),
        about.language(),
        words,
        edit,
        about.open(),
        real);
  }

  Edit.Result write(TenantTx tx, WordsAt at, Edit.Words words, UUID person) {
    return switch (at) {
      case WordsAt.Message(var id) -> edits.write(tx, id, words, person);
      case WordsAt.Plan(var spot) -> planned.write(tx, spot, words, person);
    };
  }

  boolean undo(TenantTx tx, WordsAt at, UUID person) {
    return switch (at) {
      case WordsAt.Message(var id) -> edits.undo(tx, id, person);
      case WordsAt.Plan(var spot) -> planned.undo(tx, spot, person);
    };
  }

  /** With what is owed now, or invented facts where nothing is left to say; empty when faulty. */
  Optional<Proof> proof(TenantTx tx, Viewer viewer, WordsAt at, WordsView view, Edit.Words words) {
    var debtor = view.debtor().value();
    var country = tx.sql(COUNTRY).param("debtor", debtor).query(String.class).single();
    return proofs.of(
        tx,
        view.language(),
        words,
        letter(tx, viewer, at).orElseGet(() -> SampleLetter.of(viewer, view.language())),
        new Proofs.To(debtor, country));
  }

  private Optional<Writing.Letter> letter(TenantTx tx, Viewer viewer, WordsAt at) {
    return switch (at) {
      case WordsAt.Message(var id) -> planned.letter(tx, id);
      case WordsAt.Plan(var spot) ->
          planned.find(tx, spot).flatMap(found -> planned.letter(tx, found, viewer.today()));
    };
  }
}
