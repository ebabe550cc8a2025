package dev.puntual.dunning.segment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a message is meant for, as it is when it is asked. */
public sealed interface Audience {

  /** Everybody who owes something. */
  record Everyone() implements Audience {}

  /** Whom a segment means. */
  record OfSegment(UUID id) implements Audience {}

  /** Whom an address book names, whether they owe or not. */
  record OfBook(UUID id) implements Audience {}

  /** As tables spell the kind. */
  default String kind() {
    return switch (this) {
      case Everyone _ -> "everyone";
      case OfSegment _ -> "segment";
      case OfBook _ -> "book";
    };
  }

  /** The segment or book; null for everybody. */
  default @Nullable UUID id() {
    return switch (this) {
      case Everyone _ -> null;
      case OfSegment(var id) -> id;
      case OfBook(var id) -> id;
    };
  }

  /** As forms and addresses spell it: {@code everyone}, {@code segment:<id>}. */
  default String code() {
    var id = id();
    return id == null ? kind() : kind() + ":" + id;
  }

  static Audience of(String kind, @Nullable UUID id) {
    if (id == null) {
      return new Everyone();
    }
    return kind.equals("book") ? new OfBook(id) : new OfSegment(id);
  }

  /** What {@link #code} wrote; empty for anything else. */
  static Optional<Audience> read(String code) {
    int cut = code.indexOf(':');
    if (cut < 0) {
      return code.equals("everyone") ? Optional.of(new Everyone()) : Optional.empty();
    }
    try {
      var id = UUID.fromString(code.substring(cut + 1));
      return switch (code.substring(0, cut)) {
        case "segment" -> Optional.of(new OfSegment(id));
        case "book" -> Optional.of(new OfBook(id));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
