package dev.puntual.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form: a sentence per field, in the order of the fields. A field's id is its
 * name, so that the summary can link to it.
 */
public final class Problems {

  private final Map<String, String> byField = new LinkedHashMap<>();

  public static Problems none() {
    return new Problems();
  }

  /** The first sentence about a field stays; one thing at a time. */
  public Problems add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
    return this;
  }

  public @Nullable String of(String field) {
    return byField.get(field);
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  public int count() {
    return byField.size();
  }

  public Map<String, String> all() {
    return Collections.unmodifiableMap(byField);
  }
}
