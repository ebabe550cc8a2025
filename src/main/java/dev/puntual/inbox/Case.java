package dev.puntual.inbox;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer before it is understood.
 *
 * @param debtor null while nobody knows who wrote
 * @param contact of the debtor, at this address; null when it is none of theirs
 * @param message of ours that it answers; null when nobody knows
 * @param offeredNo whether that message said that the word "no" ends it
 * @param today where whoever wrote lives
 * @param companyDay where the company works
 * @param chosen the button that they tapped, by its code; empty for words
 */
record Case(
    UUID answer,
    String channel,
    String address,
    String sender,
    String said,
    boolean automatic,
    Instant at,
    @Nullable UUID message,
    @Nullable DebtorId debtor,
    @Nullable UUID contact,
    boolean offeredNo,
    BusinessDate today,
    BusinessDate companyDay,
    String chosen) {

  /** The debtor's, or that of an address that nobody knows. */
  UUID conversation() {
    return debtor == null ? unknown(channel, address) : debtor.value();
  }

  static UUID unknown(String channel, String address) {
    return UUID.nameUUIDFromBytes((channel + "/" + address).getBytes(StandardCharsets.UTF_8));
  }

  Case of(@Nullable DebtorId other, @Nullable UUID itsContact) {
    return new Case(
        answer,
        channel,
        address,
        sender,
        said,
        automatic,
        at,
        message,
        other,
        itsContact,
        offeredNo,
        today,
        companyDay,
        chosen);
  }
}
