package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Draft;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A tree as the fields of a form. Its parts are numbered in reading order: {@code n3.p} is the part
 * that the third is inside of, {@code n3.k} how a group combines, {@code n3.f n3.a n3.o n3.c n3.v}
 * a condition's field, column, comparison, currency and values.
 */
public record SegmentForm(String name, List<Part> parts) {

  /** Far more than a segment may have; what is beyond is not read. */
  private static final int MOST = 150;

  /**
   * One part of the tree.
   *
   * @param number counts from 0, the root
   * @param parent the group it is in; −1 for the root
   * @param kind of a group; empty for a condition
   */
  public record Part(
      int number,
      int parent,
      int depth,
      String kind,
      String field,
      String column,
      String operator,
      String currency,
      String values) {

    public boolean group() {
      return !kind.isEmpty();
    }

    /** Where a form keeps one thing of it. */
    public String at(String what) {
      return "n" + number + "." + what;
    }

    private Part from(String other) {
      return new Part(number, parent, depth, kind, field, other, operator, currency, values);
    }

    private Part saying(String other) {
      return new Part(number, parent, depth, kind, field, column, operator, currency, other);
    }

    private Part moved(int number, int parent, int depth) {
      return new Part(number, parent, depth, kind, field, column, operator, currency, values);
    }
  }

  static SegmentForm fresh() {
    return new SegmentForm("", List.of(group(0, -1, 0), line(1, 0, 1)));
  }

  static SegmentForm of(String name, Draft draft) {
    var parts = new ArrayList<Part>();
    add(
        parts,
        draft instanceof Draft.Group ? draft : new Draft.Group("all", List.of(draft)),
        -1,
        0);
    return new SegmentForm(name, List.copyOf(parts));
  }

  private static void add(List<Part> parts, Draft draft, int parent, int depth) {
    int number = parts.size();
    switch (draft) {
      case Draft.Group(var kind, var of) -> {
        parts.add(new Part(number, parent, depth, kind, "", "", "", "", ""));
        of.forEach(part -> add(parts, part, number, depth + 1));
      }
      case Draft.Line line ->
          parts.add(
              new Part(
                  number,
                  parent,
                  depth,
                  "",
                  line.field(),
                  line.name(),
                  line.operator(),
                  line.currency(),
                  String.join(", ", line.values())));
    }
  }

  /** Reads what a browser sent; what makes no sense is left out. */
  static SegmentForm read(Map<String, String> sent) {
    var parts = new ArrayList<Part>();
    for (int n = 0; n < MOST && sent.containsKey("n" + n + ".p"); n++) {
      int parent = number(sent.getOrDefault("n" + n + ".p", "-1"));
      boolean fits = n == 0 ? parent == -1 : parent >= 0 && parent < n && parts.get(parent).group();
      if (fits) {
        parts.add(part(sent, n, parent, n == 0 ? 0 : parts.get(parent).depth() + 1));
      } else {
        return fresh();
      }
    }
    return parts.isEmpty() || !parts.getFirst().group()
        ? fresh()
        : new SegmentForm(sent.getOrDefault("nombre", ""), List.copyOf(parts));
  }

  private static Part part(Map<String, String> sent, int n, int parent, int depth) {
    var at = "n" + n + ".";
    return new Part(
        n,
        parent,
        depth,
        sent.getOrDefault(at + "k", ""),
        sent.getOrDefault(at + "f", ""),
        sent.getOrDefault(at + "a", ""),
        sent.getOrDefault(at + "o", ""),
        sent.getOrDefault(at + "c", ""),
        sent.getOrDefault(at + "v", ""));
  }

  /** Whoever chose another fact gets its first comparison and choice, not a fault. */
  SegmentForm fitted() {
    return new SegmentForm(name, parts.stream().map(SegmentForm::fitted).toList());
  }

  private static Part fitted(Part part) {
    return Builder.field(part)
        .map(
            field -> {
              var operators = field.kind().operators().stream().map(Operator::key).toList();
              boolean chosen =
                  field.choices().isEmpty()
                      || Arrays.stream(part.values().split(",", -1))
                          .map(String::strip)
                          .allMatch(field.choices()::contains);
              return new Part(
                  part.number(),
                  part.parent(),
                  part.depth(),
                  "",
                  part.field(),
                  part.column(),
                  operators.contains(part.operator()) ? part.operator() : operators.getFirst(),
                  part.currency(),
                  chosen ? part.values() : field.choices().getFirst());
            })
        .orElse(part);
  }

  /**
   * Facts that come from a column get the one that is probably theirs, where none was named or the
   * one of the fact before still stands.
   */
  SegmentForm guessed(List<String> columns) {
    return new SegmentForm(
        name,
        parts.stream()
            .map(
                part ->
                    Builder.field(part)
                        .flatMap(field -> ColumnGuess.of(field, columns))
                        .filter(guess -> part.column().isBlank() || another(part, columns))
                        .map(part::from)
                        .orElse(part))
            .toList());
  }

  /** A condition about an address book that names none of these gets the first. */
  SegmentForm booked(List<String> books) {
    return new SegmentForm(
        name,
        parts.stream()
            .map(
                part ->
                    part.field().equals(Field.BOOK.key())
                            && !books.isEmpty()
                            && !books.contains(part.values())
                        ? part.saying(books.getFirst())
                        : part)
            .toList());
  }

  private static boolean another(Part part, List<String> columns) {
    return Arrays.stream(Field.values())
        .filter(field -> !field.key().equals(part.field()))
        .flatMap(field -> ColumnGuess.of(field, columns).stream())
        .anyMatch(part.column()::equals);
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  /**
   * The form after a button of it was pressed: {@code add:3}, {@code nest:3}, {@code remove:3};
   * anything else leaves it as it is.
   */
  SegmentForm after(String deed) {
    var words = deed.split(":", -1);
    int at = words.length == 2 ? number(words[1]) : -1;
    if (at < 0 || at >= parts.size()) {
      return this;
    }
    return switch (words[0]) {
      case "add" -> with(at, List.of(line(0, 0, 0)));
      case "nest" -> with(at, List.of(group(0, 0, 0), line(0, 0, 0)));
      case "remove" -> at == 0 ? this : without(at);
      default -> this;
    };
  }

  private SegmentForm with(int group, List<Part> added) {
    if (!parts.get(group).group() || parts.size() >= MOST - 2) {
      return this;
    }
    var all = new ArrayList<>(parts);
    int first = parts.size();
    int depth = parts.get(group).depth() + 1;
    all.add(added.getFirst().moved(first, group, depth));
    if (added.size() > 1) {
      all.add(added.getLast().moved(first + 1, first, depth + 1));
    }
    return of(name, new SegmentForm(name, all).draft());
  }

  private SegmentForm without(int gone) {
    var kept = new boolean[parts.size()];
    for (var part : parts) {
      kept[part.number()] = part.number() != gone && (part.parent() < 0 || kept[part.parent()]);
    }
    return of(name, draft(0, kept));
  }

  Draft draft() {
    var all = new boolean[parts.size()];
    Arrays.fill(all, true);
    return draft(0, all);
  }

  private Draft draft(int number, boolean[] kept) {
    var part = parts.get(number);
    if (part.group()) {
      return new Draft.Group(
          part.kind(),
          parts.stream()
              .filter(inner -> inner.parent() == number && kept[inner.number()])
              .map(inner -> draft(inner.number(), kept))
              .toList());
    }
    return new Draft.Line(
        part.field(),
        part.column(),
        part.operator(),
        part.currency(),
        Arrays.stream(part.values().split(money(part.field()) ? "\n" : ",", -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList());
  }

  /** Commas of an amount part thousands, not values. */
  private static boolean money(String field) {
    return field.equals("balance") || field.equals("debt_balance") || field.equals("amount");
  }

  private static Part group(int number, int parent, int depth) {
    return new Part(number, parent, depth, "all", "", "", "", "", "");
  }

  private static Part line(int number, int parent, int depth) {
    return new Part(number, parent, depth, "", "days_past_due", "", "more_than", "MXN", "30");
  }
}
