package dev.puntual.dunning;

import dev.puntual.rules.Channel;
import dev.puntual.rules.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that ladders can say, in one order: of what is said together the highest leads, as
 * {@code rehearsal_contacts.sql} has it. And by which ways each of them goes, one after the other.
 */
final class Sayings {

  /** As many numbers as a letter has room for. */
  private static final int MOST = 1 << 14;

  private static final List<Means> ALL = List.of(Means.values());
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final int[] CHANNEL =
      ALL.stream().mapToInt(one -> number(one.channel())).toArray();
  private static final List<Recipient> PARTIES =
      List.of(Recipient.DEBTOR, Recipient.JOINT_DEBTOR, Recipient.GUARANTOR);

  /** One way in one number: its means times this, and who it reaches. */
  static final int PARTY = 4;

  /** Somebody calls the debtor. */
  static final int TELEPHONE = way(Means.CALL, Recipient.DEBTOR);

  private record Saying(Ladder ladder, Ladder.Step step, int rung, int rank) {

    int[] key() {
      return new int[] {rank, rung, ladder.number()};
    }
  }

  private final List<Saying> sayings = new ArrayList<>();
  private final Map<List<Integer>, Integer> places = new HashMap<>();
  private final Map<Long, int[]> ways = new HashMap<>();
  private final List<Means> means;
  private final List<Integer> masks;

  /**
   * @param means whose bits masks are made of, in their order
   * @param excluded every choice of channels that some debt is excluded from
   */
  Sayings(Iterable<Ladder> ladders, List<Means> means, List<Integer> excluded) {
    this.means = means;
    for (var ladder : ladders) {
      for (int rung = 1; rung <= ladder.rungs(); rung++) {
        var step = ladder.stepOf(rung);
        if (step.action().speaks()) {
          sayings.add(new Saying(ladder, step, rung, ladder.rank(step) & ~1));
          sayings.add(new Saying(ladder, step, rung, ladder.rank(step) | 1));
        }
      }
    }
    sayings.sort(Comparator.comparing(Saying::key, Arrays::compare));
    for (var one : sayings) {
      places.put(List.of(one.ladder.number(), one.rung, one.rank & 1), places.size());
    }
    var all = new ArrayList<>(List.of(0));
    excluded.stream().filter(mask -> mask > 0).sorted().forEach(all::add);
    this.masks = all.size() * sayings.size() < MOST ? List.copyOf(all) : List.of(0);
  }

  /** The masks, each at its place; a saying that is under one has a number of its own. */
  List<Integer> masks() {
    return masks;
  }

  /**
   * The number of what a rung says, as a letter or as a call, under no mask; zero of the office.
   */
  int number(Ladder ladder, int rung, boolean call) {
    var place = places.get(List.of(ladder.number(), rung, call ? 1 : 0));
    return place == null ? 0 : place * masks.size();
  }

  /** The mask under which it is said. */
  int mask(int number) {
    return masks.get(number % masks.size());
  }

  boolean calls(int number) {
    return (sayings.get(number / masks.size()).rank & 1) == 1;
  }

  /**
   * The ways it goes, in order; at least one.
   *
   * @param roles bits of those that have an address, by each channel
   * @param mask of channels from which all of it is excluded
   */
  int[] ways(int number, int roles, int mask) {
    int place = number / masks.size();
    return ways.computeIfAbsent(
        ((long) place << 40) | ((long) mask << 32) | (roles & 0xffffffffL),
        _ -> ways(sayings.get(place), roles, mask));
  }

  private int[] ways(Saying saying, int roles, int mask) {
    if ((saying.rank & 1) == 1) {
      return new int[] {TELEPHONE};
    }
    var manner = saying.step.manner();
    var open = manner.open(saying.ladder.without(excluded(mask)).connected());
    var found = new ArrayList<Integer>();
    var first = Recipient.DEBTOR;
    for (var one : open) {
      if (one == Means.CALL) {
        found.add(way(one, first));
      } else if ((one.bits(manner.roles()) & roles) > 0) {
        var party = manner.party(one, roles);
        first = found.isEmpty() ? party : first;
        found.add(way(one, party));
      }
    }
    if (found.isEmpty()) {
      found.add(way(open.isEmpty() ? Means.EMAIL : open.getFirst(), Recipient.DEBTOR));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private Set<Means> excluded(int mask) {
    var excluded = EnumSet.noneOf(Means.class);
    for (int place = 0; place < means.size(); place++) {
      if ((mask >> place & 1) == 1) {
        excluded.add(means.get(place));
      }
    }
    return excluded;
  }

  static int way(Means means, Recipient party) {
    return number(means) * PARTY + Math.max(0, PARTIES.indexOf(party));
  }

  /** As rows of a rehearsal have it. */
  static int number(Means means) {
    return ALL.indexOf(means);
  }

  /** As a {@link Diary} has it. */
  static int number(Channel channel) {
    return CHANNELS.indexOf(channel);
  }

  /** The channel of a way, as a {@link Diary} has it. */
  static int channel(int way) {
    return CHANNEL[way / PARTY];
  }

  /** Who is reached by a way, below {@link #PARTY}. */
  static int who(int way) {
    return way % PARTY;
  }

  static Means means(int way) {
    return ALL.get(way / PARTY);
  }

  /** Everybody whom a letter of some ladder may reach, the debtor first. */
  List<Recipient> parties() {
    var all = EnumSet.of(Recipient.DEBTOR);
    for (var one : sayings) {
      one.step.manner().to().forEach(whom -> all.add(whom.party()));
    }
    return PARTIES.stream().filter(all::contains).toList();
  }

  /** Whether it matters what addresses debtors have. */
  boolean choose() {
    return parties().size() > 1
        || sayings.stream()
            .map(one -> one.step.manner().open(one.ladder.connected()))
            .anyMatch(open -> open.size() > 1 || !open.equals(List.of(Means.EMAIL)));
  }

  /** Every means that something goes by. */
  Set<Means> means() {
    var all = EnumSet.noneOf(Means.class);
    for (var one : sayings) {
      all.addAll(one.step.manner().open(one.ladder.connected()));
      if (one.ladder.action(one.step, 0) == Action.CALL) {
        all.add(Means.CALL);
      }
    }
    return all;
  }
}
