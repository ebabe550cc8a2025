package dev.puntual.rules;

import dev.puntual.rules.Question.Parties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What the rules ask of contacts by one channel with people of one place and kind in one stage, in
 * whole days: for whoever foretells many days and cannot ask contact by contact.
 *
 * @param ceilings how many contacts fit in how many days
 * @param quiet for how long what the debtor said or did asks for none
 * @param open days with a lawful hour at the place; in every zone it has, where nobody knows which
 * @param shut the other days, each with a rule that has it so, by id
 * @param barred the rule that lets no contact through at all, by id; empty when none does
 */
public record DayRules(
    Sort sort,
    Channel channel,
    DebtStage stage,
    List<Ceiling> ceilings,
    List<Quiet> quiet,
    SortedSet<LocalDate> open,
    SortedMap<LocalDate, String> shut,
    String barred) {

  /**
   * The {@code contacts}-th last contact stands in the way for {@code days} days.
   *
   * @param rule its id
   * @param days rounded up; {@link #UNTIL_MONDAY}: until the next Monday
   * @param counted by which channels they count
   * @param occasions whether those of one occasion count once, and none of the asked one's own
   */
  public record Ceiling(
      String rule, int contacts, int days, Set<Channel> counted, boolean occasions) {

    public static final int UNTIL_MONDAY = 0;
  }

  /** People whom the rules see alike. */
  public record Sort(Question.Where place, Parties parties) {}

  /**
   * The {@code events}-th last event of that kind stands in the way for {@code days} days.
   *
   * @param rule its id
   * @param days rounded up; {@link Ceiling#UNTIL_MONDAY}: until the next Monday
   * @param human whether a person decides meanwhile
   */
  public record Quiet(String rule, EventKind event, int events, int days, boolean human) {}

  /** Whether nobody knows what time it is there, so that a person decides. */
  public boolean nowhere() {
    return barred.equals(RuleBook.NO_ZONE);
  }

  public DayRules {
    ceilings = List.copyOf(ceilings);
    quiet = List.copyOf(quiet);
  }
}
