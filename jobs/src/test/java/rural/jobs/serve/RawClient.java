package rural.jobs.serve;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.connect.proto.AddArtifactsRequest;
import org.apache.spark.connect.proto.AddArtifactsResponse;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.CloneSessionRequest;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.FetchErrorDetailsRequest;
import org.apache.spark.connect.proto.InterruptRequest;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.ReattachExecuteRequest;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.ReleaseExecuteRequest;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc;
import org.apache.spark.connect.proto.UserContext;
import org.sparkproject.connect.grpc.ManagedChannel;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.StatusRuntimeException;
import org.sparkproject.connect.grpc.netty.NettyChannelBuilder;
import org.sparkproject.connect.grpc.stub.MetadataUtils;
import org.sparkproject.connect.grpc.stub.StreamObserver;
import org.sparkproject.connect.protobuf.ByteString;

/** Says what the clients of Spark would not, word by word. */
final class RawClient implements AutoCloseable {

  /** Everybody may give any name; what counts is the token. */
  private static final UserContext USER = UserContext.newBuilder().setUserId("same").build();

  private static final String OPERATION = "00112233-4455-6677-8899-aabbccddeeff";

  private final ManagedChannel channel;
  private final Metadata headers = new Metadata();

  RawClient(int port, String token) {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    headers.put(
        Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
  }

  private SparkConnectServiceGrpc.SparkConnectServiceBlockingStub stub() {
    return SparkConnectServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** What each kind of request about a session is answered with; the first is a query. */
  List<String> all(String session) {
    return List.of(
        asks(session, "select 1"),
        said(() -> stub().analyzePlan(schema(session))),
        said(
            () ->
                stub()
                    .interrupt(
                        InterruptRequest.newBuilder()
                            .setSessionId(session)
                            .setUserContext(USER)
                            .setInterruptType(InterruptRequest.InterruptType.INTERRUPT_TYPE_ALL)
                            .build())),
        said(
            () ->
                rows(
                    stub()
                        .reattachExecute(
                            ReattachExecuteRequest.newBuilder()
                                .setSessionId(session)
                                .setUserContext(USER)
                                .setOperationId(OPERATION)
                                .build()))),
        said(
            () ->
                stub()
                    .releaseExecute(
                        ReleaseExecuteRequest.newBuilder()
                            .setSessionId(session)
                            .setUserContext(USER)
                            .setOperationId(OPERATION)
                            .setReleaseAll(ReleaseExecuteRequest.ReleaseAll.newBuilder())
                            .build())),
        said(
            () ->
                stub()
                    .cloneSession(
                        CloneSessionRequest.newBuilder()
                            .setSessionId(session)
                            .setUserContext(USER)
                            .build())),
        said(
            () ->
                stub()
                    .fetchErrorDetails(
                        FetchErrorDetailsRequest.newBuilder()
                            .setSessionId(session)
                            .setUserContext(USER)
                            .setErrorId(OPERATION)
                            .build())));
  }

  String asks(String session, String query) {
    return said(() -> rows(stub().executePlan(query(session, query))));
  }

  private static ExecutePlanRequest query(String session, String query) {
    return ExecutePlanRequest.newBuilder()
        .setSessionId(session)
        .setUserContext(USER)
        .setPlan(plan(query))
        .build();
  }

  private static AnalyzePlanRequest schema(String session) {
    return AnalyzePlanRequest.newBuilder()
        .setSessionId(session)
        .setUserContext(USER)
        .setSchema(AnalyzePlanRequest.Schema.newBuilder().setPlan(plan("select 1")))
        .build();
  }

  private static Plan plan(String query) {
    return Plan.newBuilder()
        .setRoot(Relation.newBuilder().setSql(SQL.newBuilder().setQuery(query)))
        .build();
  }

  /** A class file, as a function that is sent along would bring it. */
  String addsArtifact(String session) {
    CompletableFuture<String> said = new CompletableFuture<>();
    StreamObserver<AddArtifactsRequest> upload =
        SparkConnectServiceGrpc.newStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
            .addArtifacts(
                new StreamObserver<AddArtifactsResponse>() {
                  @Override
                  public void onNext(AddArtifactsResponse taken) {
                    said.complete("taken");
                  }

                  @Override
                  public void onError(Throwable refused) {
                    said.complete(refused.getMessage());
                  }

                  @Override
                  public void onCompleted() {
                    said.complete("taken");
                  }
                });
    AddArtifactsRequest.SingleChunkArtifact file =
        AddArtifactsRequest.SingleChunkArtifact.newBuilder()
            .setName("classes/Mine.class")
            .setData(
                AddArtifactsRequest.ArtifactChunk.newBuilder()
                    .setData(ByteString.copyFromUtf8("x")))
            .build();
    upload.onNext(
        AddArtifactsRequest.newBuilder()
            .setSessionId(session)
            .setUserContext(USER)
            .setBatch(AddArtifactsRequest.Batch.newBuilder().addArtifacts(file))
            .build());
    upload.onCompleted();
    return said.join();
  }

  private static String rows(Iterator<?> answer) {
    while (answer.hasNext()) {
      answer.next();
    }
    return "";
  }

  private static String said(Supplier<?> request) {
    try {
      return request.get() == null ? "nothing" : "answered";
    } catch (StatusRuntimeException refused) {
      return refused.getMessage();
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
