package dev.puntual.dunning;

import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One debtor's days in a {@link RehearsalWalk}: what is asked, refused, moved and called about. */
final class RehearsalDebtor {

  /** A call that waits for its day. */
  private record Call(int day, int money, int rule) {}

  private static final Comparator<Call> OLDEST_FIRST =
      Comparator.comparingInt(Call::day).thenComparingInt(Call::money);

  private final RehearsalWalk walk;
  private final RehearsalWalk.Known known;
  private final RehearsalWalk.Calendar calendar;
  private final RehearsalWalk.Listener listener;
  private final RehearsalDay today;
  private final Diary diary;
  private final TreeMap<Integer, List<Long>> again = new TreeMap<>();
  private final TreeMap<Integer, List<Call>> calls = new TreeMap<>();

  RehearsalDebtor(
      RehearsalWalk walk,
      RehearsalWalk.Known known,
      RehearsalWalk.Listener listener,
      RehearsalWalk.Calendar calendar) {
    this.walk = walk;
    this.today = walk.today;
    this.known = known;
    this.calendar = calendar;
    this.listener = listener;
    this.diary = new Diary(known.made, known.heard);
  }

  /** The next day on which something waits. */
  int waits() {
    int letters = again.isEmpty() ? Integer.MAX_VALUE : again.firstKey();
    return calls.isEmpty() ? letters : Math.min(letters, calls.firstKey());
  }

  List<Long> again(int day) {
    var letters = again.remove(day);
    return letters == null ? List.of() : letters;
  }

  void hears(int day) {
    today.gather(walk.home, walk.sayings);
    boolean refused = false;
    for (int one = 0; one < today.contacts(); one++) {
      today.ways[one] = walk.sayings.ways(today.lead[one], known.roles, today.mask[one]);
      today.tried[one] = 0;
      today.rule[one] = 0;
      today.slot[one] = RehearsalDay.OPEN;
      if (means(one) == Means.CALL) {
        postpone(day, new Call(day, today.money[one], 0));
      } else {
        refused |= ask(day, one) == Diary.NEVER;
      }
    }
    if (refused) {
      giveWay(day);
    }
    for (int one = 0; one < today.contacts(); one++) {
      tell(day, one);
    }
    var due = calls.remove(day);
    if (due != null) {
      due.sort(OLDEST_FIRST);
      due.forEach(call -> dial(day, call));
    }
  }

  private Means means(int one) {
    return Sayings.means(today.ways[one][today.tried[one]]);
  }

  private int ask(int day, int one) {
    int way = today.ways[one][today.tried[one]];
    int occasion = Diary.OCCASIONS + day;
    int slot = diary.ask(law(way, today.money[one], day), occasion, day, day + Plans.LIFE_DAYS);
    if (today.rule[one] == 0 && slot != day) {
      today.rule[one] = diary.rule();
    }
    if (slot >= 0) {
      diary.keep(slot, Sayings.channel(way), occasion);
    }
    today.slot[one] = slot;
    return slot;
  }

  /** Round by round, as the plan would: whoever is left with a call alone comes last. */
  private void giveWay(int day) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int one = 0; one < today.contacts(); one++) {
        if (next(one) && Sayings.means(today.ways[one][today.tried[one] + 1]) != Means.CALL) {
          today.tried[one]++;
          ask(day, one);
          moved = true;
        }
      }
    }
    for (int one = 0; one < today.contacts(); one++) {
      if (next(one)) {
        today.tried[one]++;
        ask(day, one);
      }
    }
  }

  private boolean next(int one) {
    return today.slot[one] == Diary.NEVER && today.tried[one] + 1 < today.ways[one].length;
  }

  private void tell(int day, int one) {
    int slot = today.slot[one];
    if (slot == RehearsalDay.OPEN) {
      return;
    }
    int money = today.money[one];
    if (slot < 0) {
      listener.stopped(day, money, today.rule[one]);
      if (slot == Diary.NEVER) {
        tryAgain(day, money);
      }
    } else if (slot != day || means(one) != usual(one)) {
      listener.given(day, money, slot, today.rule[one], means(one));
    }
  }

  /** If nobody were excluded from anything, and no rule in the way. */
  private Means usual(int one) {
    return Sayings.means(walk.sayings.ways(today.lead[one], known.roles, 0)[0]);
  }

  private void tryAgain(int day, int money) {
    for (int place = 0; place < today.letters(); place++) {
      long letter = today.letter(place);
      var later = walk.calendar(letter).days().ceiling(day + UnheardLetters.PATIENCE_DAYS);
      if (RehearsalWalk.money(letter) == money
          && later != null
          && later <= RehearsalWalk.part(letter, RehearsalWalk.LAST, 8)) {
        again.computeIfAbsent(later, _ -> new ArrayList<>()).add(letter);
        listener.again(letter, later);
      }
    }
  }

  private void postpone(int day, Call call) {
    calls.computeIfAbsent(day, _ -> new ArrayList<>(1)).add(call);
  }

  private void dial(int day, Call call) {
    int slot = diary.ask(law(Sayings.TELEPHONE, call.money(), day), 0, day, walk.horizon);
    int rule = call.rule() == 0 ? diary.rule() : call.rule();
    var later = slot < 0 ? null : calendar.days().ceiling(slot);
    if (later == null) {
      listener.stopped(call.day(), call.money(), rule);
    } else if (later > day) {
      postpone(later, new Call(call.day(), call.money(), rule));
    } else {
      diary.keep(day, Sayings.number(Channel.VOICE), 0);
      if (call.day() < day) {
        listener.given(call.day(), call.money(), day, rule, Means.CALL);
      }
    }
  }

  private DayLaw law(int way, int money, int day) {
    return calendar
        .laws()
        .get(RehearsalWalk.place(way, known.owed.length == 0 ? 0 : stage(money, day)));
  }

  /** As contacts are asked about: by the oldest debt in the currency that is not on hold. */
  private int stage(int money, int day) {
    for (long debt : known.owed) {
      if (RehearsalWalk.money(debt) == money
          && RehearsalWalk.part(debt, RehearsalWalk.LAST, 8) >= day) {
        var free = walk.calendar(debt).days().ceiling(day);
        if (free != null && free < day + UnheardLetters.PATIENCE_DAYS) {
          int late =
              day + RehearsalWalk.LONG_AGO - RehearsalWalk.part(debt, RehearsalWalk.OWED_ON, 9);
          return RehearsalLaw.STAGES.indexOf(DebtStage.of(late));
        }
      }
    }
    return 0;
  }
}
