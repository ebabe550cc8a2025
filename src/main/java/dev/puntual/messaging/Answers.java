package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people answer. Each answer is kept once and told to the rooms above at once. */
public final class Answers {

  /** What somebody says is no longer than a letter; the rest stays where it came from. */
  public static final int LONGEST = 20_000;

  private static final int LONGEST_LINE = 300;

  private static final SqlFile KEEP = SqlFile.beside(Answers.class, "answer_keep");
  private static final SqlFile FILES = SqlFile.beside(Answers.class, "answer_files");
  private static final SqlFile FILE = SqlFile.beside(Answers.class, "answer_file");

  private final List<AnswerNews> listeners;

  Answers(List<AnswerNews> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /** The id of an answer: follows from who brought it and what they call it. */
  public static UUID id(Incoming incoming) {
    var key = incoming.way().code() + "/" + incoming.provider() + "/" + incoming.providerId();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keeps those that are new, and tells of them in this transaction; returns how many are. Numbers
   * of cards are not kept.
   */
  public int keep(TenantTx tx, List<Incoming> incoming) {
    return keep(tx, null, incoming);
  }

  /** The same for whoever knows whom they are about: one subject, whatever messages say. */
  public int keepOf(TenantTx tx, UUID subject, List<Incoming> incoming) {
    return keep(tx, subject, incoming);
  }

  private int keep(TenantTx tx, @Nullable UUID subject, List<Incoming> incoming) {
    var each = new LinkedHashMap<UUID, Incoming>();
    incoming.forEach(one -> each.putIfAbsent(id(one), one));
    var all = NoNumber.known(tx, List.copyOf(each.values()));
    if (all.isEmpty()) {
      return 0;
    }
    var fresh = kept(tx, subject, all);
    var news = all.stream().filter(one -> fresh.contains(id(one))).toList();
    enclose(tx, news);
    if (!news.isEmpty()) {
      var ids = news.stream().map(Answers::id).toList();
      listeners.forEach(listener -> listener.answered(tx, ids));
    }
    return news.size();
  }

  private static List<UUID> kept(TenantTx tx, @Nullable UUID subject, List<Incoming> all) {
    return tx.sql(KEEP)
        .param("subject", subject)
        .param("ids", all.stream().map(Answers::id).toArray(UUID[]::new))
        .param("channels", texts(all, one -> one.way().code()))
        .param("providers", texts(all, Incoming::provider))
        .param("providerIds", texts(all, Incoming::providerId))
        .param("addresses", texts(all, one -> line(Telephone.plain(one.from()))))
        .param(
            "forms",
            texts(all, one -> String.join(" ", Telephone.forms(Telephone.plain(one.from())))))
        .param("senders", texts(all, one -> line(one.name())))
        .param("subjects", texts(all, one -> line(one.subject())))
        .param("said", texts(all, one -> text(one.said())))
        .param("whole", texts(all, one -> one.whole() == null ? "" : text(one.whole())))
        .param("automatic", all.stream().map(Incoming::automatic).toArray(Boolean[]::new))
        .param("messages", texts(all, one -> one.answers() == null ? "" : one.answers().toString()))
        .param("answered", texts(all, Incoming::answersProviderId))
        .param("chosen", texts(all, Incoming::chosen))
        .param("mailIds", texts(all, Incoming::mailId))
        .param("languages", texts(all, Incoming::language))
        .param("at", all.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new))
        .query((row, _) -> row.getObject("answer_id", UUID.class))
        .list();
  }

  private static void enclose(TenantTx tx, List<Incoming> news) {
    var answers = new ArrayList<UUID>();
    var numbers = new ArrayList<Integer>();
    var files = new ArrayList<Enclosure>();
    for (var one : news) {
      for (int no = 0; no < one.files().size(); no++) {
        answers.add(id(one));
        numbers.add(no + 1);
        files.add(one.files().get(no));
      }
    }
    if (files.isEmpty()) {
      return;
    }
    tx.sql(FILES)
        .param("ids", answers.toArray(UUID[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("names", files.stream().map(file -> line(file.name())).toArray(String[]::new))
        .param("types", files.stream().map(file -> line(file.type())).toArray(String[]::new))
        .param("sizes", files.stream().map(Enclosure::size).toArray(Long[]::new))
        .param(
            "contents",
            files.stream().map(file -> file.kept() ? file.content() : null).toArray(byte[][]::new))
        .update();
  }

  /** A file of an answer with its content; empty when there is none, or it was not kept. */
  public Optional<Enclosure> file(TenantTx tx, UUID answer, int number) {
    return tx.sql(FILE)
        .param("answer", answer)
        .param("number", number)
        .query(
            (row, _) ->
                new Enclosure(
                    row.getString("name"), row.getString("type"), row.getBytes("content")))
        .optional();
  }

  private static String[] texts(List<Incoming> all, Function<Incoming, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static String text(String said) {
    var plain = CardNumbers.hidden(said.replace('\u0000', ' ').strip());
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  private static String line(String text) {
    var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) : plain;
  }
}
