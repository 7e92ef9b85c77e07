package rural.jobs.serve;

import java.util.Optional;
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

  /** For Spark, which makes interceptors by the name of their class. */
  public Gate() {}

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    ServerCall<Q, A> counted = new Counted<>(call);
    return new Checked<>(counted, next.startCall(counted, headers));
  }

  private static final class Checked<Q, A> extends SimpleForwardingServerCallListener<Q> {

    private final ServerCall<Q, A> call;
    private boolean isRefused;

    Checked(ServerCall<Q, A> call, ServerCall.Listener<Q> next) {
      super(next);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      Optional<String> refused =
          message instanceof Message request
              ? Requests.refused(request)
              : Optional.of("not a message");
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

    @Override
    public void onHalfClose() {
      if (!isRefused) {
        super.onHalfClose();
      }
    }
  }
}
