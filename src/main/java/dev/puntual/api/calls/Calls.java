package dev.puntual.api.calls;

import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.KeyDoor;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.Voice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;

/** Calls that read, and calls that write: with a key that may, and each once. */
public final class Calls {

  static final String IDEMPOTENCY = "Idempotency-Key";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{8,80}");

  private final KeyDoor door;
  private final TenantTransactions tenants;
  private final Once once;
  private final InstantSource clock;

  Calls(KeyDoor door, TenantTransactions tenants, Once once, InstantSource clock) {
    this.door = door;
    this.tenants = tenants;
    this.once = once;
    this.clock = clock;
  }

  /** Who reads, in the language that was asked for, where and when the company is. */
  public record Reader(Holder holder, Voice voice) {

    public BusinessDate today() {
      return voice.today();
    }
  }

  /** What a call reads, in one transaction. */
  public interface Look {
    Told at(TenantTx tx, Reader reader);
  }

  /**
   * Who writes what.
   *
   * @param id the same whenever the same call comes again
   * @param fresh false when it did: then nothing is to be written, only told
   */
  public record Writer(Holder holder, Voice voice, UUID id, boolean fresh, Fields fields) {

    public BusinessDate today() {
      return voice.today();
    }
  }

  /** What a call writes, in one transaction; what it refuses it has not begun to write. */
  public interface Deed {
    Told by(TenantTx tx, Writer writer);
  }

  /** Any key may. */
  public ResponseEntity<byte[]> read(HttpServletRequest request, Look look) {
    return door.open(
        request,
        holder ->
            tenants
                .in(holder.tenant(), tx -> look.at(tx, new Reader(holder, voice(request, holder))))
                .answer(request));
  }

  /**
   * The same name again with the same body is told the same and writes nothing; with another body
   * it is a mistake of the program.
   *
   * @param scope that the key has to have
   * @param what is written and about whom: names count within it
   */
  public ResponseEntity<byte[]> write(
      HttpServletRequest request, String scope, String what, Deed deed) {
    return door.open(
        request,
        holder -> {
          if (!holder.may(scope)) {
            return Fault.of(403, "key_may_not").about("scope", scope).answer(request);
          }
          var name = request.getHeader(IDEMPOTENCY);
          if (name == null || !NAME.matcher(name).matches()) {
            return Fault.of(400, "idempotency_key").answer(request);
          }
          var fields = Fields.read(request);
          return fields.isEmpty()
              ? Fault.of(422, "body_no_object").answer(request)
              : write(request, holder, new Once.Call(what, name, fields.get()), deed);
        });
  }

  private ResponseEntity<byte[]> write(
      HttpServletRequest request, Holder holder, Once.Call call, Deed deed) {
    return tenants.in(
        holder.tenant(),
        tx -> {
          var begun = once.begin(tx, call);
          return switch (begun.seen()) {
            case OTHER -> Fault.of(422, "idempotency_key_reused").answer(request);
            case AGAIN ->
                deed.by(tx, writer(request, holder, call, begun.thing(), false)).answer(request);
            case FRESH -> {
              var told = deed.by(tx, writer(request, holder, call, begun.thing(), true));
              if (told instanceof Told.Not) {
                once.forget(tx, call);
              }
              yield told.answer(request, 201);
            }
          };
        });
  }

  private Writer writer(
      HttpServletRequest request, Holder holder, Once.Call call, UUID thing, boolean fresh) {
    return new Writer(holder, voice(request, holder), thing, fresh, call.fields());
  }

  private Voice voice(HttpServletRequest request, Holder holder) {
    return Voice.of(Fault.language(request), holder.country(), holder.zone(), clock.instant());
  }
}
