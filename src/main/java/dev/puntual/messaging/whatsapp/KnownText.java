package dev.puntual.messaging.whatsapp;

import java.time.Instant;

/**
 * A text of the company, and how it stands with Meta.
 *
 * @param stage in which tone of the steps it speaks
 * @param category as Meta has it: {@code utility}, {@code marketing} or {@code authentication}
 * @param reason why Meta does not want it; may be empty
 * @param quality how people like it, as Meta says; may be empty
 * @param linkBase the address of its button without what each message adds
 */
public record KnownText(
    String name,
    String language,
    String stage,
    String category,
    TemplateState state,
    String reason,
    String quality,
    WhatsAppText text,
    String linkBase,
    Instant writtenAt) {

  /** Whether it may be sent: Meta let it, and takes it for a service and not for an offer. */
  public boolean sends() {
    return state == TemplateState.APPROVED && category.equals("utility");
  }
}
