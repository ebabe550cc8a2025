package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a campaign has to say by each of its channels, as the statements are told that choose among
 * them: the one that asks for messages, and the one that foretells whom it will ask for.
 */
final class SaidBy {

  private SaidBy() {}

  /**
   * As {@code :kind, :ways, :tone, :textName, :callTone, :saidBy, :saidIn} of a statement, and what
   * {@link Spoken} adds of columns.
   */
  static StatementSpec bound(
      TenantTx tx,
      Audiences audiences,
      Campaign.Plan plan,
      Campaign.Texts texts,
      StatementSpec statement) {
    var chat = plan.chat();
    var call = plan.call();
    return Spoken.of(tx, audiences, plan.kind(), plan.audience(), texts)
        .bound(statement)
        .param("kind", plan.kind().code())
        .param("ways", plan.ways().stream().map(Means::code).toArray(String[]::new))
        .param("tone", chat == null ? "" : chat.tone().code())
        .param("textName", chat == null ? "" : chat.name())
        .param("callTone", call == null ? "" : call.code())
        .param("saidBy", said(plan, texts, (way, _) -> way.code()))
        .param("saidIn", said(plan, texts, (_, language) -> language.code()));
  }

  /** Of each of its channels, the languages in which something is said by it. */
  private static String[] said(
      Campaign.Plan plan, Campaign.Texts texts, BiFunction<Means, Language, String> part) {
    return plan.ways().stream()
        .flatMap(way -> texts.by(way).stream().map(language -> part.apply(way, language)))
        .toArray(String[]::new);
  }
}
