package dev.puntual.simulator.infobip;

/** How a message stands, as the fields {@code status} and {@code error} of Infobip have it. */
final class InfobipStanding {

  static final String PENDING = fields(1, "PENDING", 26, "PENDING_ACCEPTED", 0);
  static final String DELIVERED = fields(3, "DELIVERED", 5, "DELIVERED_TO_HANDSET", 0);

  /** Statuses from here on are refusals of the platform; below are errors of the telephone. */
  private static final int FIRST_REFUSAL = 50;

  /** Whoever wrote STOP, though its number is below those of refusals. */
  private static final int BLOCKLISTED = 14;

  /** Of operators in North America and of registers. */
  private static final int FIRST_ERROR = 300;

  private InfobipStanding() {}

  /** Of what will not arrive. */
  static String of(int code) {
    if (code == BLOCKLISTED) {
      return fields(5, "REJECTED", code, "REJECTED_DESTINATION_BLOCKLISTED", 0);
    }
    return code >= FIRST_REFUSAL && code < FIRST_ERROR
        ? fields(5, "REJECTED", code, "REJECTED_DESTINATION", 0)
        : fields(2, "UNDELIVERABLE", 9, "UNDELIVERABLE_NOT_DELIVERED", code);
  }

  private static String fields(int group, String groupName, int id, String name, int error) {
    return """
        "status":{"groupId":%d,"groupName":"%s","id":%d,"name":"%s"},"error":{"groupId":0,"id":%d}"""
        .formatted(group, groupName, id, name, error);
  }
}
