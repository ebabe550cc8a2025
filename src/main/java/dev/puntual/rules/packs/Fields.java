package dev.puntual.rules.packs;

import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping of a rule file. Every scalar must be a quoted text or a whole number:
 * what YAML made into a truth value, a time or a date was not meant so. A key nobody asked for is a
 * fault, because it was meant to be a rule.
 */
final class Fields {

  private final String file;
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> asked = new HashSet<>();

  Fields(String file, String path, @Nullable Object node) {
    this.file = file;
    this.path = path;
    if (!(node instanceof Map<?, ?> mapping)) {
      throw new MalformedPack(file, "“" + path + "” must have keys and values");
    }
    this.values = mapping;
  }

  String text(String key) {
    var text = optional(key);
    if (text == null) {
      throw fault(key, "is missing");
    }
    return text;
  }

  @Nullable String optional(String key) {
    var value = take(key);
    return value == null ? null : scalar(key, value);
  }

  int number(String key) {
    if (take(key) instanceof Integer number) {
      return number;
    }
    throw fault(key, "must be a whole number");
  }

  /** A text that a parser of the JDK or of ours understands. */
  <T> T parsed(String key, Function<String, T> parser) {
    var text = text(key);
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new MalformedPack(file, place(key) + " does not understand “" + text + "”", e);
    }
  }

  <E extends Enum<E>> E word(String key, Class<E> type) {
    return parsed(key, text -> constant(type, text));
  }

  /** A list of words of one type; {@code ["*"]} is all of them, and absence is none. */
  <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
    var texts = texts(key);
    if (texts.equals(List.of("*"))) {
      return EnumSet.allOf(type);
    }
    var words = EnumSet.noneOf(type);
    for (var text : texts) {
      try {
        words.add(constant(type, text));
      } catch (IllegalArgumentException e) {
        throw new MalformedPack(file, place(key) + " does not know “" + text + "”", e);
      }
    }
    return words;
  }

  List<String> texts(String key) {
    return list(key).stream().map(value -> scalar(key, value)).toList();
  }

  Set<String> codes(String key) {
    return new LinkedHashSet<>(texts(key));
  }

  boolean has(String key) {
    return values.containsKey(key) && values.get(key) != null;
  }

  Fields fields(String key) {
    return new Fields(file, path + "." + key, take(key));
  }

  List<Fields> each(String key) {
    return list(key).stream().map(value -> new Fields(file, path + "." + key, value)).toList();
  }

  @Nullable Words reading(String key) {
    if (!has(key)) {
      return null;
    }
    var words = fields(key);
    var both = words.sentence();
    words.done();
    return both;
  }

  Words sentence() {
    return new Words(text("es"), text("en"));
  }

  /** One text for all languages, such as a law's own name, or one for each. */
  Words words(String key) {
    if (!(take(key) instanceof Map<?, ?>)) {
      var text = text(key);
      return new Words(text, text);
    }
    var words = fields(key);
    var both = words.sentence();
    words.done();
    return both;
  }

  /** Somebody else reads these. */
  void leave(String... keys) {
    asked.addAll(Set.of(keys));
  }

  /** All keys were asked for. */
  void done() {
    for (var key : values.keySet()) {
      if (!(key instanceof String name) || !asked.contains(name)) {
        throw new MalformedPack(file, "nobody knows the key “" + key + "” in “" + path + "”");
      }
    }
  }

  MalformedPack fault(String key, String what) {
    return new MalformedPack(file, place(key) + " " + what);
  }

  Set<String> names() {
    var names = new LinkedHashSet<String>();
    values.keySet().forEach(key -> names.add(scalar("key", key)));
    return names;
  }

  private List<?> list(String key) {
    var value = take(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw fault(key, "must be a list");
  }

  private @Nullable Object take(String key) {
    asked.add(key);
    return values.get(key);
  }

  private String scalar(String key, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw fault(key, "reads as " + value + ", not as a text; put codes, days and times in quotes");
  }

  private String place(String key) {
    return "“" + path + "." + key + "”";
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(text + " is not written in small letters");
    }
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
