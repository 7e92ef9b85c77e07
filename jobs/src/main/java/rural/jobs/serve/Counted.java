package rural.jobs.serve;

import org.apache.spark.SparkEnv;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.ExecutePlanResponse.ArrowBatch;
import org.sparkproject.connect.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.Status;

/** An answer on its way out; one with too many rows is broken off. */
final class Counted<Q, A> extends SimpleForwardingServerCall<Q, A> {

  private final int most = SparkEnv.get().conf().getInt(ServerSettings.MOST_ROWS, 0);
  private boolean isClosed;

  Counted(ServerCall<Q, A> call) {
    super(call);
  }

  @Override
  public synchronized void sendMessage(A message) {
    if (isClosed) {
      return;
    }
    if (message instanceof ExecutePlanResponse answer && rows(answer) > most) {
      close(
          Status.RESOURCE_EXHAUSTED.withDescription(
              "The answer has more than "
                  + most
                  + " rows (sql.max_rows in settings.yaml); ask for fewer, or export · 结果超过 "
                  + most
                  + " 行，请缩小范围或改用 export"),
          new Metadata());
      return;
    }
    super.sendMessage(message);
  }

  @Override
  public synchronized void close(Status status, Metadata trailers) {
    if (!isClosed) {
      isClosed = true;
      super.close(status, trailers);
    }
  }

  /** Up to the end of this part of the answer. */
  private static long rows(ExecutePlanResponse answer) {
    ArrowBatch part = answer.getArrowBatch();
    return answer.hasArrowBatch() ? part.getStartOffset() + part.getRowCount() : 0;
  }
}
