package dev.puntual.messaging;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A provider whose answers a test writes down beforehand, and which remembers what it was told. */
public final class ScriptedPost implements Post, Posts {

  private final List<Outgoing> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile Function<Outgoing, SendOutcome> script = _ -> new Accepted("fake");
  private volatile Optional<Opened> refusal = Optional.empty();
  private volatile Tempo tempo = Tempo.UNLIMITED;
  private volatile @Nullable Function<Asked.About, Asked> later;
  private volatile int linesEndAfter = Integer.MAX_VALUE;

  public ScriptedPost answering(Function<Outgoing, SendOutcome> answers) {
    script = answers;
    return this;
  }

  public ScriptedPost keepingTo(Tempo usual) {
    tempo = usual;
    return this;
  }

  public ScriptedPost refusing(Trouble trouble) {
    refusal = Optional.of(new Opened.Refused(trouble, "scripted"));
    return this;
  }

  public ScriptedPost openAgain() {
    refusal = Optional.empty();
    return this;
  }

  /** Lines hang up quietly after so many messages, as many servers do. */
  public ScriptedPost endingLinesAfter(int messages) {
    linesEndAfter = messages;
    return this;
  }

  /** It tells when it is asked; null: it never does. */
  public ScriptedPost asked(Function<Asked.About, Asked> answers) {
    later = answers;
    return this;
  }

  @Override
  public boolean tells() {
    return later != null;
  }

  @Override
  public Asked ask(Asked.About about) {
    var answers = later;
    return answers == null ? new Asked.Never() : answers.apply(about);
  }

  public List<Outgoing> heard() {
    return List.copyOf(heard);
  }

  public int linesOpened() {
    return opened.get();
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    return this;
  }

  @Override
  public Tempo tempo() {
    return tempo;
  }

  @Override
  public Opened open() {
    return refusal.orElseGet(
        () -> {
          opened.incrementAndGet();
          return new Opened.Ready(new ScriptedLine());
        });
  }

  private final class ScriptedLine implements Line {

    private int said;

    @Override
    public List<SendOutcome> send(List<Outgoing> batch) {
      var outcomes = new ArrayList<SendOutcome>();
      for (var message : batch) {
        if (!alive()) {
          break;
        }
        said++;
        heard.add(message);
        outcomes.add(script.apply(message));
      }
      return outcomes;
    }

    @Override
    public boolean alive() {
      return said < linesEndAfter;
    }

    @Override
    public Optional<Trouble> trouble() {
      return Optional.empty();
    }

    @Override
    public void cut() {
      said = linesEndAfter;
    }

    @Override
    public void close() {}
  }
}
