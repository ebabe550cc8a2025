package dev.puntual.desk.inbox;

import dev.puntual.inbox.CannedAnswers;
import dev.puntual.inbox.CannedAnswers.Canned;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ready answers that are offered: the company's, else the house's. As typed: one per block. */
final class ReadyAnswers {

  private static final int OF_THE_HOUSE = 5;
  private static final int LONGEST_NAME = 60;

  private ReadyAnswers() {}

  static List<Canned> of(CannedAnswers kept, TenantTx tx, Language language) {
    var own = kept.of(tx, language);
    return own.isEmpty() ? house(language) : own;
  }

  private static List<Canned> house(Language language) {
    var voice = Voice.of(language, "MX", ZoneOffset.UTC, Instant.EPOCH);
    return IntStream.rangeClosed(1, OF_THE_HOUSE)
        .mapToObj(
            no ->
                new Canned(
                    voice.say("inbox.canned." + no + ".name"),
                    voice.say("inbox.canned." + no + ".said")))
        .toList();
  }

  /**
   * As somebody edits them: the name on a line of its own, the answer below, a blank line between.
   */
  static String typed(List<Canned> all) {
    return String.join("\n\n", all.stream().map(one -> one.name() + "\n" + one.said()).toList());
  }

  /** Blocks without an answer below their name are left out. */
  static List<Canned> read(String typed) {
    var all = new ArrayList<Canned>();
    for (var block : typed.strip().split("\\R[ \\t]*\\R", -1)) {
      var lines = block.strip().split("\\R", 2);
      if (lines.length == 2 && !lines[1].isBlank()) {
        var name = lines[0].strip();
        all.add(
            new Canned(name.substring(0, Math.min(LONGEST_NAME, name.length())), lines[1].strip()));
      }
    }
    return all;
  }
}
