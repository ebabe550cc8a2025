package dev.puntual.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A real browser that fails on any console error, and looks at each page at three widths. */
final class Screen implements AutoCloseable {

  private static final Path PICTURES = Path.of("target/screenshots");

  /** What a page may take before a test gives it up; one that goes on sooner is not waited for. */
  private static final double PATIENCE_MILLIS = 180_000;

  private static final String AXE = axe();

  /**
   * The page without its frames: in a letter's frame nothing may run, so that its answer would be
   * waited for in vain. And without fetching the style sheets anew, which our policy forbids.
   */
  private static final String FAULTS =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const found = await axe.run({exclude: [['iframe']]}, {iframes: false, preload: false, runOnly: tags});
        return found.violations.map((fault) => fault.id + ' ' + fault.nodes.map((node) => node.target).join(' | '));
      }
      """;

  /**
   * 422 is how a form says that it was not understood. An answer that nobody waits for any more,
   * because another one was asked for since or the page was left, is no error; htmx tells it twice,
   * and of a true one it tells the second time what it was.
   */
  private static final Pattern EXPECTED =
      Pattern.compile("status of 422|^htmx:(sendAbort|afterRequest)\\b");

  /** What htmx asked for and waits for, or is about to put in its place. */
  private static final String ON_ITS_WAY =
      ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added";

  /** Not by waiting for a function: our policy forbids the browser to ask it a second time. */
  private static final String FADED =
      """
      () => Promise.all(document.getAnimations()
        .filter((one) => one.effect.getComputedTiming().endTime < Infinity)
        .map((one) => one.finished.catch(() => {}))).then(() => true)
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Screen(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("es-MX")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !EXPECTED.matcher(message.text()).find()) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
  }

  static Screen open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var executable =
        Objects.requireNonNullElse(System.getenv("PUNTUAL_BROWSER"), "/usr/bin/chromium");
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(executable))
                    .setTimeout(PATIENCE_MILLIS)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
    return new Screen(playwright, browser);
  }

  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Page page() {
    return page;
  }

  /**
   * The page as it is once it is whole: read to its end, its scripts run, what it asks for by
   * itself there. Its first words are seen sooner; but a key pressed then is heard by nobody, and
   * what htmx is about to exchange goes from under a hand.
   */
  void settled() {
    page.waitForLoadState();
    PlaywrightAssertions.assertThat(page.locator(ON_ITS_WAY)).hasCount(0);
  }

  /**
   * Presses what leads to another page and waits until that one is there, whatever its address: a
   * form may come back to its own. Who opens or reads anew a page before takes the form back. What
   * is pressed must be seen already, or the page that brings it is taken for the other one.
   */
  void goes(Runnable pressed) {
    page.evaluate("document.documentElement.dataset.left = 'yes'");
    pressed.run();
    page.locator("html:not([data-left])").waitFor();
    settled();
  }

  /**
   * A picture at desktop, tablet and phone width, and dark; and no accessibility fault that axe can
   * see.
   */
  void look(String name) {
    check();
    picture(name, 1440);
    picture(name, 390);
    fits();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(name + "-dark", 1440);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    // What the camera puts into the page offends its policy, too.
    complaints.clear();
  }

  /** No console error and no accessibility fault on the page as it stands. */
  private void check() {
    settled();
    assertThat(complaints).as("console of %s", page.url()).isEmpty();
    // What is still fading in has not the colours that a person will read.
    page.evaluate(FADED);
    page.evaluate(AXE);
    assertThat((List<?>) page.evaluate(FAULTS)).as("accessibility of %s", page.url()).isEmpty();
    // What axe itself puts into the page offends its policy; nothing of ours does.
    complaints.clear();
  }

  private void fits() {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits its width without scrolling sideways", page.url())
        .isTrue();
  }

  /** The appearance in which pages are visited from now on. */
  void appear(int width, ColorScheme colours) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
  }

  /**
   * Opens a page as it now appears; no fault, nothing beside the edge, no text without its words.
   */
  void visit(String url) {
    var answer = Objects.requireNonNull(page.navigate(url));
    assertThat(answer.status()).as(url).isEqualTo(200);
    check();
    fits();
    Cuts.none(page);
    if (page.viewportSize().width < 721) {
      Targets.areLargeEnough(page);
    }
    assertThat(page.innerText("body"))
        .as("words of %s", url)
        .doesNotContainPattern("\\b(desk|frame|messaging|settings|audit|place)\\.[a-z]");
  }

  private void picture(String name, int width) {
    page.setViewportSize(width, 900);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
    if (width != 390) {
      page.setViewportSize(1440, 900);
    }
  }

  void wide() {
    page.setViewportSize(1440, 900);
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
