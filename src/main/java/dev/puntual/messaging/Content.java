package dev.puntual.messaging;

import java.util.List;

/** What a provider is to say: words as they are, or a text that it knows already. */
public sealed interface Content {

  /** What the person reads. */
  String text();

  /** Words as they are. */
  record Plain(String text) implements Content {}

  /** Words as they are, with answers to choose from; at most three. */
  record Choices(String text, List<Choice> choices) implements Content {}

  /**
   * A text that the provider approved before.
   *
   * @param text what it comes to when filled
   * @param name under which the provider knows it
   * @param language as the provider spells it
   * @param values of its numbered places, in order
   * @param linkTail what the address of its link button ends in; empty when it has none
   * @param choices answers to choose from, in the order of its buttons, behind the link
   */
  record Approved(
      String text,
      String name,
      String language,
      List<String> values,
      String linkTail,
      List<Choice> choices)
      implements Content {}

  /**
   * An answer to choose.
   *
   * @param payload what comes back when it is chosen
   */
  record Choice(String label, String payload) {}
}
