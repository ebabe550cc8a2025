package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Reservations.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small letter box answered by the function itself: what many questions need worked out
 * beforehand costs more than a few answers. The turns of the debtors are held already.
 */
final class FewAnswers {

  /** Beyond it the statement is quicker. */
  static final int MOST = 100;

  private static final SqlFile COUNT = SqlFile.beside(FewAnswers.class, "few_count");
  private static final SqlFile READ = SqlFile.beside(FewAnswers.class, "few_read");
  private static final SqlFile PROFILES = SqlFile.beside(FewAnswers.class, "few_profiles");
  private static final SqlFile ANSWERS = SqlFile.beside(FewAnswers.class, "few_answers");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Kind.Words, Integer> profiles = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();

  private FewAnswers() {}

  private record Asked(Kind.Words words, Request request) {}

  private record Said(
      UUID question,
      String verdict,
      @Nullable Instant until,
      String rules,
      String reason,
      int profile,
      @Nullable Instant slot) {}

  /** Whether the letter box is small enough. */
  static boolean fit(TenantTx tx) {
    return tx.sql(COUNT).param("limit", MOST + 1).query(Integer.class).single() <= MOST;
  }

  /** Answers all that {@link #fit}. */
  static void answer(TenantTx tx, CompanyBook company) {
    var asked = tx.sql(READ).query(FewAnswers::asked).list();
    if (asked.isEmpty()) {
      return;
    }
    var slots = Slots.look(tx, company, asked.stream().map(Asked::request).toList());
    var few = new FewAnswers();
    asked.forEach(one -> few.judge(company.book(), slots, one));
    few.write(tx);
  }

  private void judge(RuleBook book, Slots slots, Asked asked) {
    var request = asked.request();
    var verdict = book.decide(slots.without(request), request.question(), request.from());
    var until = verdict instanceof Verdict.Defer wait ? wait.until() : null;
    var slot = slot(verdict, request);
    if (slot != null) {
      slots.take(request, slot);
    }
    int profile = profiles.computeIfAbsent(asked.words(), _ -> profiles.size());
    said.add(
        new Said(
            request.contact(),
            word(verdict),
            until,
            String.join(" ", verdict.against()),
            verdict instanceof Verdict.Human human ? human.reason() : "",
            profile,
            slot));
  }

  private static @Nullable Instant slot(Verdict verdict, Request request) {
    return switch (verdict) {
      case Verdict.Allow _ -> request.from();
      case Verdict.Defer wait when wait.until().isBefore(request.until()) -> wait.until();
      case Verdict.Defer _, Verdict.Deny _, Verdict.Human _ -> null;
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> "allow";
      case Verdict.Defer _ -> "defer";
      case Verdict.Deny _ -> "deny";
      case Verdict.Human _ -> "human";
    };
  }

  private void write(TenantTx tx) {
    tx.sql(PROFILES)
        .param("profiles", profiles.values().toArray(Integer[]::new))
        .param(
            "questions",
            profiles.keySet().stream().map(JSON::writeValueAsString).toArray(String[]::new))
        .update();
    tx.sql(ANSWERS)
        .param("ids", column(one -> one.question().toString()))
        .param("verdicts", column(Said::verdict))
        .param("untils", column(one -> text(one.until())))
        .param("rules", column(Said::rules))
        .param("reasons", column(Said::reason))
        .param("profiles", said.stream().map(Said::profile).toArray(Integer[]::new))
        .param("slots", column(one -> text(one.slot())))
        .update();
  }

  private @Nullable String[] column(Function<Said, @Nullable String> value) {
    return said.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    var words = Kind.words(row);
    return new Asked(
        words,
        new Request(
            row.getObject("question_id", UUID.class),
            Kind.question(words, row),
            row.getTimestamp("at").toInstant(),
            row.getTimestamp("latest").toInstant()));
  }
}
