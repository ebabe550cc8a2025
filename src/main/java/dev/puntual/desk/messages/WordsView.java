package dev.puntual.desk.messages;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one message under the hands of a person.
 *
 * @param path of this page; its forms post to it and below it
 * @param back where one came from
 * @param words as they stand, or as typed
 * @param edit who changed them, when; null while they are the standard ones
 * @param open whether they may still be changed
 * @param real whether the preview shows what is owed; else invented facts
 */
public record WordsView(
    String path,
    String back,
    DebtorId debtor,
    String name,
    Stage stage,
    Language language,
    Edit.Words words,
    @Nullable Edit edit,
    boolean open,
    boolean real) {

  /** The places a text may leave open, as this language names them. */
  public List<Placeholder> places() {
    return Arrays.asList(Placeholder.values());
  }

  public String called(Placeholder place) {
    return "{{" + place.name(language) + "}}";
  }

  WordsView with(Edit.Words typed) {
    return new WordsView(path, back, debtor, name, stage, language, typed, edit, open, real);
  }
}
