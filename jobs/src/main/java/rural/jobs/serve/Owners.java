package rural.jobs.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.connect.proto.ReleaseSessionRequest;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.protobuf.Descriptors.FieldDescriptor;
import org.sparkproject.connect.protobuf.Message;

/** Whose token opened which session: nobody else asks in it, stops it or takes its answers. */
final class Owners {

  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** Where requests name a session. */
  private static final List<String> FIELDS = List.of("session_id", "new_session_id");

  private final List<String> tokens;
  private final Sessions sessions = new Sessions();

  Owners(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** The number of the token that a call brings; empty where it brings none that is known. */
  Optional<Integer> who(Metadata headers) {
    byte[] brought =
        Optional.ofNullable(headers.get(HEADER)).orElse("").getBytes(StandardCharsets.UTF_8);
    Optional<Integer> who = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      byte[] known = ("Bearer " + tokens.get(i)).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(known, brought)) {
        who = Optional.of(i);
      }
    }
    return who;
  }

  /** What the sessions that a request names are to who asks; a new one is theirs from now on. */
  Sessions.Claim claim(int who, Message request, Instant now) {
    Sessions.Claim claim =
        named(request)
            .map(session -> sessions.use(session, who, now))
            .max(Comparator.naturalOrder())
            .orElse(Sessions.Claim.OWN);
    if (claim == Sessions.Claim.OWN && request instanceof ReleaseSessionRequest) {
      named(request).forEach(sessions::end);
    }
    return claim;
  }

  private static Stream<String> named(Message request) {
    return FIELDS.stream()
        .map(request.getDescriptorForType()::findFieldByName)
        .filter(field -> field != null && field.getJavaType() == FieldDescriptor.JavaType.STRING)
        .map(field -> (String) request.getField(field))
        .filter(session -> !session.isEmpty());
  }
}
