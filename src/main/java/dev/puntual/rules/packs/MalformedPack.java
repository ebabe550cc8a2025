package dev.puntual.rules.packs;

/** A rule file that cannot be trusted. Its message is a sentence for whoever starts the program. */
public final class MalformedPack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedPack(String file, String sentence) {
    super("Contact rules " + file + ": " + sentence + ".");
  }

  MalformedPack(String file, String sentence, Throwable cause) {
    super("Contact rules " + file + ": " + sentence + ".", cause);
  }
}
