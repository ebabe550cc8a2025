package dev.puntual.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What just happened, said once on the next page, with the way back.
 *
 * @param undo path that a POST takes back what happened; absent when nothing can
 * @param refused whether nothing happened, and the text says why
 */
public record Toast(String text, @Nullable String undo, boolean refused) {

  public Toast(String text, @Nullable String undo) {
    this(text, undo, false);
  }

  /** Nothing was done. */
  public static Toast refused(String why) {
    return new Toast(why, null, true);
  }
}
