package dev.puntual.portal;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.List;

/**
 * What somebody has to say, as they chose and typed it. What it is about becomes the first sentence
 * of an ordinary message, so that it is read and takes effect like one that came by telephone; what
 * they object to goes beside it, because no sentence says that surely.
 *
 * @param about one of {@link #TOPICS}
 * @param day ISO; counts when it is about a day
 * @param sum what will be paid on it, as typed; empty for what is due by then
 * @param claim counts when something is wrong
 * @param told what was noted of it, once it was; else empty
 */
public record Saying(
    String about,
    String day,
    String sum,
    String text,
    Claim claim,
    String told,
    Problems problems) {

  /** When they pay, that they did, in parts, that something is wrong, and anything else. */
  public static final List<String> TOPICS = List.of("dia", "pague", "partes", "reclamo", "otro");

  /** Characters of a message; a line break is one. */
  public static final int LONGEST = 2_000;

  static Saying fresh() {
    return noted("");
  }

  /** An empty form again, and what came of the last one. */
  static Saying noted(String told) {
    return new Saying("otro", "", "", "", Claim.none(), told, Problems.none());
  }

  /** What was sent. */
  record Sent(String about, String day, String sum, String text, Claim claim) {}

  /**
   * @param statement what can be promised and objected to
   */
  static Saying read(Sent sent, Statement statement, Voice voice) {
    // Browsers count a line break as one and send it as two.
    var text = sent.text().replace("\r\n", "\n").strip();
    var problems = new Problems();
    var topic = TOPICS.contains(sent.about()) ? sent.about() : "otro";
    if (topic.equals("dia")) {
      Promising.check(sent.day(), sent.sum(), statement.total(), problems, voice);
    }
    boolean objects = topic.equals("reclamo") && !Claim.open(statement).isEmpty();
    if (objects) {
      sent.claim().check(text.isEmpty(), problems, voice);
    } else if ((topic.equals("otro") || topic.equals("reclamo")) && text.isEmpty()) {
      problems.add("texto", voice.say("portal.write.empty"));
    }
    if (text.length() > LONGEST) {
      problems.add("texto", voice.say("portal.write.long", text.length(), LONGEST));
    }
    return new Saying(
        topic,
        sent.day(),
        sent.sum().strip(),
        text,
        objects ? sent.claim() : Claim.none(),
        "",
        problems);
  }

  /** Whether documents are objected to; else nothing but words counts. */
  boolean objects() {
    return !claim.reason().isEmpty();
  }

  /** The message. Ask only where there are no problems. */
  String whole(Statement statement, Voice voice) {
    var first =
        switch (about) {
          case "otro" -> "";
          case "dia" -> Promising.said(day, sum, statement.total(), voice);
          case "reclamo" -> objects() ? claim.said(statement, voice) : "";
          default -> voice.say("portal.write.says." + about);
        };
    return (first + "\n" + text).strip();
  }

  /** What was noted, said back; empty where a person reads first. */
  String told(Statement before, Statement now, Voice voice) {
    return switch (about) {
      case "dia" -> Promising.told(day, now, voice);
      case "reclamo" -> objects() ? claim.told(before, voice) : "";
      default -> "";
    };
  }
}
