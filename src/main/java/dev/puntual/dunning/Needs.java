package dev.puntual.dunning;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What messages of some step ask for, each with everybody by whom it is answered.
 *
 * @param means the channels that steps can use
 */
record Needs(List<Need> all, List<Means> means) {

  /**
   * @param need as {@link Ladder#need}
   * @param code as {@code receivables.v_reach} writes somebody of one role by one channel
   */
  private record Need(int need, String code) {}

  /** Also of those who are excluded from channels. */
  static Needs of(Collection<Ladder> ladders, List<Means> means) {
    var choices = Means.choices(means);
    var needs =
        ladders.stream()
            .flatMap(
                ladder ->
                    choices.stream()
                        .map(ladder::without)
                        .flatMap(left -> ladder.steps().stream().map(left::need)))
            .distinct()
            .flatMap(Needs::answers)
            .toList();
    return new Needs(needs, means);
  }

  private static Stream<Need> answers(int need) {
    return Means.messages()
        .flatMap(
            means ->
                Stream.of(Whom.values())
                    .filter(role -> role != Whom.ANYBODY)
                    .filter(role -> (need & means.bits(role.roles())) > 0)
                    .map(role -> new Need(need, means.reach(role))));
  }

  StatementSpec bind(StatementSpec statement) {

    return statement
        .param("means", means.stream().map(Means::code).toArray(String[]::new))
        .param("needs", all.stream().map(Need::need).toArray(Integer[]::new))
        .param("needRoles", all.stream().map(Need::code).toArray(String[]::new));
  }
}
