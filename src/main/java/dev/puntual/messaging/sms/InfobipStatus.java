package dev.puntual.messaging.sms;

import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.RejectReason;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How Infobip says a message stands (infobip.com/docs/essentials, response status and error codes):
 * a group, a status in it, and where it went wrong an error.
 *
 * @param error zero when there is none
 */
record InfobipStatus(int group, int id, String name, int error) {

  private static final int UNDELIVERABLE = 2;
  private static final int DELIVERED = 3;
  private static final int EXPIRED = 4;
  private static final int REJECTED = 5;

  /** Handed to the operator, who owes the report of the telephone. */
  private static final int AT_OPERATOR = 2;

  /** The number is none, as a status; nobody has it, as an error. */
  private static final int NO_NUMBER = 52;

  private static final int NO_SUBSCRIBER = 1;

  /** A register of those who want no such messages, and the list of those who wrote STOP. */
  private static final Set<Integer> STOPPED = Set.of(10, 14);

  /**
   * The same as an error: by the end user at the operator or by a STOP to a number of ours, in the
   * operator's register, or on the list.
   */
  private static final Set<Integer> STOPPED_BY = Set.of(573, 603, 2050, 2052);

  static InfobipStatus of(JsonNode message) {
    var status = message.path("status");
    return new InfobipStatus(
        status.path("groupId").asInt(0),
        status.path("id").asInt(0),
        status.path("name").asString(""),
        message.path("error").path("id").asInt(0));
  }

  /** Whether no other will follow it. */
  boolean last() {
    return refused() || (group == DELIVERED && id != AT_OPERATOR);
  }

  boolean refused() {
    return group == UNDELIVERABLE || group == EXPIRED || group == REJECTED;
  }

  Kind kind() {
    if (group == DELIVERED) {
      return id == AT_OPERATOR ? Kind.SENT : Kind.DELIVERED;
    }
    if (!refused()) {
      return Kind.OTHER;
    }
    return stopped() ? Kind.STOPPED : nobody() ? Kind.NOBODY : Kind.FAILED;
  }

  RejectReason reason() {
    if (stopped()) {
      return RejectReason.STOPPED;
    }
    return nobody() ? RejectReason.ADDRESS : RejectReason.POLICY;
  }

  String words() {
    return (name + " " + id + (error == 0 ? "" : " " + error)).strip();
  }

  private boolean stopped() {
    return (group == REJECTED && STOPPED.contains(id)) || STOPPED_BY.contains(error);
  }

  private boolean nobody() {
    return (group == REJECTED && id == NO_NUMBER) || error == NO_SUBSCRIBER;
  }
}
