package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.RejectReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Codes of infobip.com/docs/developer-resources/api-fundamentals/error-code-reference. */
class InfobipStatusTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "REJECTED_DND,                        5, 10, 0,    STOPPED, STOPPED",
    "REJECTED_DESTINATION_BLOCKLISTED,    5, 14, 0,    STOPPED, STOPPED",
    "EC_SC_BLOCKED_BY_END_USER,           2, 9,  573,  STOPPED, STOPPED",
    "EC_CONTENT_BLOCKED,                  2, 4,  603,  STOPPED, STOPPED",
    "EC_DEST_ADDRESS_BLACKLISTED,         2, 9,  2050, STOPPED, STOPPED",
    "EC_BLACKLISTED_DESTINATIONADDRESS,   2, 9,  2052, STOPPED, STOPPED",
    "REJECTED_DESTINATION,                5, 52, 0,    NOBODY,  ADDRESS",
    "EC_UNKNOWN_SUBSCRIBER,               2, 9,  1,    NOBODY,  ADDRESS",
    "REJECTED_DESTINATION_NOT_REGISTERED, 5, 18, 0,    FAILED,  POLICY",
    "REJECTED_SENDER,                     5, 13, 0,    FAILED,  POLICY",
    "EC_ABSENT_SUBSCRIBER,                2, 9,  27,   FAILED,  POLICY",
    "EXPIRED_EXPIRED,                     4, 15, 0,    FAILED,  POLICY"
  })
  void eachSaysWhoIsGoneAndWhoSaidStop(
      String name, int group, int id, int error, Kind kind, RejectReason reason) {
    var json =
        "{\"status\":{\"groupId\":%d,\"id\":%d,\"name\":\"%s\"},\"error\":{\"id\":%d}}"
            .formatted(group, id, name, error);
    var status = InfobipStatus.of(JsonMapper.shared().readTree(json));

    assertThat(status.kind()).isEqualTo(kind);
    assertThat(status.reason()).isEqualTo(reason);
  }
}
