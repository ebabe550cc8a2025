package dev.puntual.messaging.wording;

import dev.puntual.messaging.wording.Block.Kind;
import java.util.ArrayList;
import java.util.Optional;

/** The way out of further messages, as the last thing that a letter says. */
public final class Leave {

  private Leave() {}

  /**
   * @param url where somebody says that they want no more
   */
  public static Composed in(Composed letter, String url) {
    var blocks = new ArrayList<>(letter.blocks());
    blocks.add(new Block(Kind.LEAVE, url));
    return letter.saying(blocks);
  }

  /** The same where every sign is paid for. */
  public static String brief(String language, String url) {
    return Clauses.leave(language, url);
  }

  /** Empty where a letter shows none. */
  public static Optional<String> of(Composed letter) {
    return letter.blocks().stream()
        .filter(block -> block.kind() == Kind.LEAVE)
        .map(Block::text)
        .findFirst();
  }
}
