package dev.puntual.dunning;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Everybody that may be asked for, by each channel, with their bits. */
  private static final List<Reach> REACHES = Means.messages().flatMap(Needs::reaches).toList();

  /**
   * @param code as {@code receivables.v_reach} writes somebody of one role by one channel
   */
  private record Reach(int bits, String code) {}

  /**
   * @param need as {@link Ladder#need}
   */
  private record Need(int need, String code) {}

  private static Stream<Reach> reaches(Means means) {
    return Stream.of(Whom.values())
        .filter(role -> role != Whom.ANYBODY)
        .map(role -> new Reach(means.bits(role.roles()), means.reach(role)))
        .filter(reach -> reach.bits() > 0);
  }

  /**
   * @param needs of the rungs of each ladder, those of whoever is excluded from channels among them
   */
  static Needs of(Collection<int[]> needs, List<Means> means) {
    var all = new ArrayList<Need>();
    needs.stream()
        .flatMapToInt(Arrays::stream)
        .map(need -> need & ~Ladder.CALLED)
        .distinct()
        .forEach(
            need -> {
              for (var reach : REACHES) {
                if ((need & reach.bits()) > 0) {
                  all.add(new Need(need, reach.code()));
                }
              }
            });
    return new Needs(all, means);
  }

  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("means", means.stream().map(Means::code).toArray(String[]::new))
        .param("needs", all.stream().map(Need::need).toArray(Integer[]::new))
        .param("needRoles", all.stream().map(Need::code).toArray(String[]::new));
  }
}
