package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Habits;
import dev.puntual.dunning.segment.Headcount;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One segment under the hands of a person.
 *
 * @param id null while it is new
 * @param seen who is meant; null while the conditions cannot be understood
 * @param books address books that a condition may name
 * @param columns columns of imported files, with what is often in them
 */
public record Builder(
    @Nullable UUID id,
    SegmentForm form,
    Problems problems,
    @Nullable Seen seen,
    List<Books.Book> books,
    List<Habits.Attribute> columns,
    String currency) {

  /**
   * Who is meant by what stands there.
   *
   * @param figures from a draw while the exact ones are still to come
   * @param members those who owe most; none while the figures are not exact
   * @param difference against what was saved; null while it is new or unchanged
   */
  public record Seen(
      String words,
      Headcount.Figures figures,
      List<Segments.Member> members,
      Segments.@Nullable Difference difference) {}

  public static List<Option> fields(Voice voice) {
    return Arrays.stream(Field.values())
        .map(field -> new Option(field.key(), voice.say("segment.field." + field.key())))
        .toList();
  }

  /** Those of the chosen field; all before one is chosen. */
  public List<Option> operators(Voice voice, SegmentForm.Part part) {
    return field(part).map(field -> field.kind().operators()).orElse(List.of()).stream()
        .map(
            operator -> new Option(operator.key(), voice.say("segment.operator." + operator.key())))
        .toList();
  }

  /** What may be chosen as a value; empty when it is typed. */
  public List<Option> values(Voice voice, SegmentForm.Part part) {
    if (part.values().contains(",")) {
      return List.of();
    }
    if (part.field().equals(Field.BOOK.key())) {
      return books.stream().map(book -> new Option(book.id().toString(), book.name())).toList();
    }
    return field(part).map(Field::choices).orElse(List.of()).stream()
        .map(word -> new Option(word, voice.say("segment.choice." + part.field() + "." + word)))
        .toList();
  }

  public boolean ofMoney(SegmentForm.Part part) {
    return field(part).filter(field -> field.kind() == Field.Kind.AMOUNT).isPresent();
  }

  public boolean ofColumn(SegmentForm.Part part) {
    return field(part).filter(field -> field.kind().named()).isPresent();
  }

  /** What is often in the column that the condition names. */
  public List<String> samples(SegmentForm.Part part) {
    return columns.stream()
        .filter(column -> ofColumn(part) && column.name().equals(part.column()))
        .findFirst()
        .map(Habits.Attribute::samples)
        .orElse(List.of());
  }

  static Optional<Field> field(SegmentForm.Part part) {
    return Arrays.stream(Field.values())
        .filter(field -> field.key().equals(part.field()))
        .findFirst();
  }
}
