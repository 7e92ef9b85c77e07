package rural.jobs.serve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.sparkproject.connect.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.ServerCallHandler;
import org.sparkproject.connect.grpc.ServerInterceptor;
import org.sparkproject.connect.grpc.Status;
import org.sparkproject.connect.protobuf.Message;

/**
 * Looks at every request before Spark does: some do harm while they are only being read, such as a
 * function that is sent along or a data source that connects somewhere.
 */
public final class Gate implements ServerInterceptor {

  private final Owners owners =
      new Owners(List.of(SparkEnv.get().conf().get(ServerSettings.TOKENS).split(",")));

  /** For Spark, which makes interceptors by the name of their class. */
  public Gate() {}

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Optional<Integer> who = owners.who(headers);
    if (who.isEmpty()) {
      call.close(
          Status.UNAUTHENTICATED.withDescription("No token, or not a right one · 没有口令，或口令不对"),
          new Metadata());
      return new ServerCall.Listener<>() {};
    }
    ServerCall<Q, A> counted = new Counted<>(call);
    return new Checked<>(counted, next.startCall(counted, headers), owners, who.get());
  }

  private static final class Checked<Q, A> extends SimpleForwardingServerCallListener<Q> {

    private final ServerCall<Q, A> call;
    private final Owners owners;
    private final int who;
    private boolean isRefused;

    Checked(ServerCall<Q, A> call, ServerCall.Listener<Q> next, Owners owners, int who) {
      super(next);
      this.call = call;
      this.owners = owners;
      this.who = who;
    }

    @Override
    public void onMessage(Q message) {
      Optional<String> refused =
          message instanceof Message request ? refused(request) : Optional.of("not a message");
      if (refused.isPresent() && !isRefused) {
        isRefused = true;
        call.close(
            Status.PERMISSION_DENIED.withDescription(
                "Only queries over the tables are answered; refused: "
                    + refused.get()
                    + " · 这里只回答对表的查询，不接受："
                    + refused.get()),
            new Metadata());
      }
      if (!isRefused) {
        super.onMessage(message);
      }
    }

    private Optional<String> refused(Message request) {
      return switch (owners.claim(who, request, Instant.now())) {
        case OWN -> Requests.refused(request);
        case FOREIGN -> Optional.of("a session of somebody else");
        case TOO_MANY ->
            Optional.of(
                "more than "
                    + Sessions.MOST
                    + " open sessions; stop those that are not used (spark.stop())");
      };
    }

    @Override
    public void onHalfClose() {
      if (!isRefused) {
        super.onHalfClose();
      }
    }
  }
}
