package dev.puntual.simulator.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One page of TwiML (twilio.com/docs/voice/twiml): Say, Gather, Dial, Pause, Redirect and Hangup.
 * What is said inside a Gather is said before the key is awaited.
 */
record TwilioScript(
    String address,
    String page,
    List<String> keys,
    BiConsumer<String, String> hears,
    Function<String, Map<String, String>> dial) {

  private static final Turn OVER = new Turn("", Map.of());

  /**
   * Where the call goes on, and what is told there.
   *
   * @param to empty when it ends
   */
  record Turn(String to, Map<String, String> with) {}

  Turn play() {
    for (var verb : children(parsed())) {
      var turn =
          switch (verb.getTagName()) {
            case "Say" -> say(verb);
            case "Pause" -> null;
            case "Gather" -> gather(verb);
            case "Dial" -> dialled(verb);
            case "Redirect" -> new Turn(whole(verb.getTextContent()), Map.of());
            case "Hangup" -> OVER;
            default -> throw new IllegalStateException("no such verb: " + verb.getTagName());
          };
      if (turn != null) {
        return turn;
      }
    }
    return OVER;
  }

  private @Nullable Turn say(Element verb) {
    hears.accept("say", verb.getTextContent().strip());
    return null;
  }

  private @Nullable Turn gather(Element verb) {
    children(verb).stream().filter(it -> it.getTagName().equals("Say")).forEach(this::say);
    var key = keys.isEmpty() ? "" : keys.removeFirst();
    if (key.isEmpty()) {
      return null;
    }
    hears.accept("press", key);
    return new Turn(whole(verb.getAttribute("action")), Map.of("Digits", key));
  }

  private @Nullable Turn dialled(Element verb) {
    var ended = new HashMap<>(dial.apply(verb.getTextContent().strip()));
    var action = verb.getAttribute("action");
    return action.isEmpty() ? null : new Turn(whole(action), ended);
  }

  private String whole(String to) {
    return URI.create(address).resolve(to.strip()).toString();
  }

  private static List<Element> children(Node of) {
    var nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private Element parsed() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
      if (!document.getDocumentElement().getTagName().equals("Response")) {
        throw new IllegalStateException("no TwiML");
      }
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new IllegalStateException("no TwiML", broken);
    }
  }
}
