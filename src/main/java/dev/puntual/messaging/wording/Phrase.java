package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.wording.Piece.Open;
import dev.puntual.messaging.wording.Piece.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A text of one piece with places in it, for channels that know no layout. */
public final class Phrase {

  private final List<Piece> pieces;
  private final List<Fault> faults;

  private Phrase(List<Piece> pieces, List<Fault> faults) {
    this.pieces = pieces;
    this.faults = faults;
  }

  /** Of a text whose length was looked at before. */
  public static Phrase of(String text) {
    return of(text, Set.of());
  }

  /**
   * The same with further names between braces.
   *
   * @param own in lower case
   */
  public static Phrase of(String text, Set<String> own) {
    var faults = new ArrayList<Fault>();
    var pieces = Pieces.read("body", text, own, faults);
    return new Phrase(List.copyOf(pieces), List.copyOf(faults));
  }

  /** What is wrong between its braces. */
  public List<Fault> faults() {
    return faults;
  }

  /** In the order in which they stand. */
  public Stream<Placeholder> places() {
    return pieces.stream()
        .flatMap(piece -> piece instanceof Open(var place, _) ? Stream.of(place) : Stream.empty());
  }

  /** Those of its author's own, likewise. */
  public Stream<String> own() {
    return pieces.stream()
        .flatMap(piece -> piece instanceof Own(var name) ? Stream.of(name) : Stream.empty());
  }

  /** Whether a brace stands in what is said as it is. */
  public boolean strayBraces() {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece instanceof Piece.Text(var text)
                    && (text.contains("{{") || text.contains("}}")));
  }

  /** As it reads; a line with an optional place without a word falls out. */
  public String fill(Map<String, String> words, String link) {
    return Pieces.fill(pieces, words, link);
  }
}
