package dev.puntual.desk.permissions;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister.Entry;
import dev.puntual.rules.ConsentRegister.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A permission as somebody typed it.
 *
 * @param way channel and address
 * @param granted {@code si}, or anything else when it was taken back
 * @param offered channels that were offered
 * @param shown whether they saw or heard our text
 */
public record PermitForm(
    String way,
    String granted,
    String basis,
    String evidence,
    List<String> offered,
    boolean shown,
    Problems problems) {

  /** Our texts as they are today; a change of their words is a new version. */
  public static final String WORDING = "2026-11";

  /** Channels that people can be offered. */
  public static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "voice");

  static final PermitForm BLANK =
      new PermitForm("", "si", "contract", "", List.of(), false, Problems.none());

  /** The same, with what must be different. */
  PermitForm checked(Viewer viewer, Permit permit) {
    var wrong = Problems.none();
    if (to(permit) == null) {
      wrong = wrong.add("donde", viewer.say("desk.permit.wrong.way"));
    }
    if (evidence.isBlank()) {
      wrong = wrong.add("evidencia", viewer.say("desk.permit.wrong.evidence"));
    }
    if (given() && permit.mustOffer() && offered.size() < 2) {
      wrong = wrong.add("ofrecidos", viewer.say("desk.permit.wrong.offered"));
    }
    if (given() && way.startsWith("whatsapp ") && basis.equals("consent") && !shown) {
      wrong = wrong.add("texto", viewer.say("desk.permit.wrong.whatsapp"));
    }
    return new PermitForm(way, granted, basis, evidence, offered, shown, wrong);
  }

  public boolean given() {
    return granted.equals("si");
  }

  /** What is to be kept, once nothing is wrong with it. */
  Entry entry(Viewer viewer, Permit permit) {
    var to = to(permit);
    if (to == null) {
      throw new IllegalStateException("not checked");
    }
    return new Entry(
        permit.id(),
        channel(to.channel()),
        to.address(),
        given(),
        Stream.of(Basis.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(basis))
            .findFirst()
            .orElse(Basis.CONTRACT),
        clipped(evidence),
        given() ? "" : "person",
        new Shown(
            shown ? WORDING : "",
            shown ? viewer.voice().language().code() : "",
            channels(offered),
            ""),
        viewer.identity().personId());
  }

  private Permit.@Nullable Way to(Permit permit) {
    return permit.ways().stream().filter(one -> one.code().equals(way)).findFirst().orElse(null);
  }

  private static Set<Channel> channels(List<String> codes) {
    return codes.stream()
        .filter(CHANNELS::contains)
        .map(PermitForm::channel)
        .collect(Collectors.toSet());
  }

  static Channel channel(String code) {
    return Channel.valueOf(code.toUpperCase(Locale.ROOT));
  }

  static String clipped(String text) {
    var words = text.strip();
    return words.substring(0, Math.min(300, words.length()));
  }
}
