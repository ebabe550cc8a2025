package dev.puntual.dunning.segment;

import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Facts.Address;
import dev.puntual.dunning.segment.Facts.Excluded;
import dev.puntual.dunning.segment.Facts.Who;
import java.util.Set;

/** Whether somebody can be reached, read slowly and plainly over plain values. */
final class PlainReach {

  private static final Set<String> READERS = Set.of("payer", "boss", "other");

  private PlainReach() {}

  static boolean by(String channel, Who who, Address one) {
    var way = channel.equals("phone") || channel.equals("voice") ? "call" : channel;
    if (one.retired()
        || !READERS.contains(one.role())
        || who.contact().excluded().stream().anyMatch(some -> inForce(way, some))) {
      return false;
    }
    return switch (channel) {
      case "email" ->
          !one.email().isEmpty()
              && !one.bad().contains("email")
              && free(channel, who, one.emailStops());
      case "phone" -> !one.phone().isEmpty() && !one.bad().contains("phone");
      case "sms" -> carried(one) && works(channel, "texts", who, one);
      case "whatsapp" -> works(channel, "whatsapp", who, one);
      default -> works(channel, "phone", who, one);
    };
  }

  private static boolean works(String channel, String bad, Who who, Address one) {
    return one.phone().startsWith("+")
        && one.phone().length() > 8
        && !one.bad().contains("phone")
        && !one.bad().contains(bad)
        && free(channel, who, one.phoneStops());
  }

  /** Telephones of Spain that are carried about begin with six or seven. */
  private static boolean carried(Address one) {
    return !one.phone().startsWith("+34");
  }

  private static boolean free(String channel, Who who, Set<String> stops) {
    return !who.contact().leftAlone() && !stops.contains("any") && !stops.contains(channel);
  }

  private static boolean inForce(String way, Excluded some) {
    return some.channel().equals(way)
        && !some.lifted()
        && some.debt() == null
        && !some.from().isAfter(DeskWorld.TODAY)
        && (some.until() == null || !some.until().isBefore(DeskWorld.TODAY));
  }
}
