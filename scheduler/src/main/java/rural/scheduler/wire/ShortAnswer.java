package rural.scheduler.wire;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The first bytes of an answer; what comes after them is not waited for. */
final class ShortAnswer implements BodySubscriber<String> {

  private final int most;
  private final ByteArrayOutputStream got = new ByteArrayOutputStream();
  private final CompletableFuture<String> text = new CompletableFuture<>();
  private Flow.Subscription subscription;

  /**
   * @param most bytes; 0 where the head of the answer says all
   */
  ShortAnswer(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<String> getBody() {
    return text;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (most == 0) {
      enough();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      byte[] bytes = new byte[Math.min(part.remaining(), most - got.size())];
      part.get(bytes);
      got.writeBytes(bytes);
    }
    if (got.size() >= most) {
      enough();
    }
  }

  private void enough() {
    subscription.cancel();
    onComplete();
  }

  @Override
  public void onError(Throwable fault) {
    text.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    text.complete(got.toString(StandardCharsets.UTF_8));
  }
}
