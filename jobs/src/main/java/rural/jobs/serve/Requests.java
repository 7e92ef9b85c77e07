package rural.jobs.serve;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.connect.proto.AddArtifactsRequest;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.AnalyzePlanRequest.AnalyzeCase;
import org.apache.spark.connect.proto.Catalog;
import org.apache.spark.connect.proto.Catalog.CatTypeCase;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.Command.CommandTypeCase;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.CreateDataFrameViewCommand;
import org.sparkproject.connect.protobuf.Message;

/** Which requests of a client only read. */
final class Requests {

  private static final Set<CommandTypeCase> COMMANDS =
      EnumSet.of(
          CommandTypeCase.SQL_COMMAND,
          CommandTypeCase.CREATE_DATAFRAME_VIEW,
          CommandTypeCase.REMOVE_CACHED_REMOTE_RELATION_COMMAND);

  private static final Set<AnalyzeCase> NOT_ANALYSED =
      EnumSet.of(AnalyzeCase.INPUT_FILES, AnalyzeCase.PERSIST);

  private static final Set<CatTypeCase> CATALOG =
      EnumSet.of(
          CatTypeCase.CURRENT_CATALOG,
          CatTypeCase.CURRENT_DATABASE,
          CatTypeCase.LIST_CATALOGS,
          CatTypeCase.LIST_DATABASES,
          CatTypeCase.LIST_TABLES,
          CatTypeCase.LIST_COLUMNS,
          CatTypeCase.LIST_FUNCTIONS,
          CatTypeCase.GET_DATABASE,
          CatTypeCase.GET_TABLE,
          CatTypeCase.GET_FUNCTION,
          CatTypeCase.DATABASE_EXISTS,
          CatTypeCase.TABLE_EXISTS,
          CatTypeCase.FUNCTION_EXISTS,
          CatTypeCase.IS_CACHED,
          CatTypeCase.DROP_TEMP_VIEW);

  /** Parts that bring a program along, look elsewhere, or hide what they are. */
  private static final Set<String> PARTS =
      Set.of(
          "spark.connect.Read.DataSource",
          "spark.connect.MapPartitions",
          "spark.connect.GroupMap",
          "spark.connect.CoGroupMap",
          "spark.connect.ApplyInPandasWithState",
          "spark.connect.CommonInlineUserDefinedFunction",
          "spark.connect.CommonInlineUserDefinedTableFunction",
          "spark.connect.CommonInlineUserDefinedDataSource",
          "spark.connect.TypedAggregateExpression",
          "spark.connect.MlRelation",
          "spark.connect.Plan.CompressedOperation",
          "google.protobuf.Any");

  private Requests() {}

  /** What in a request does more than read; empty where nothing does. */
  static Optional<String> refused(Message message) {
    Optional<String> own = refusedItself(message);
    return own.isPresent()
        ? own
        : message.getAllFields().values().stream()
            .flatMap(Requests::messages)
            .map(Requests::refused)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static java.util.stream.Stream<Message> messages(Object value) {
    Collection<?> values = value instanceof Collection<?> many ? many : List.of(value);
    return values.stream().filter(Message.class::isInstance).map(Message.class::cast);
  }

  private static Optional<String> refusedItself(Message message) {
    String name = message.getDescriptorForType().getFullName();
    if (PARTS.contains(name) || message instanceof AddArtifactsRequest) {
      return Optional.of(name);
    }
    if (message instanceof ConfigRequest.Operation operation) {
      return ClientSettings.refused(operation);
    }
    Optional<? extends Enum<?>> kind = kind(message);
    return kind.map(word -> name + " " + word);
  }

  /** The kind of a request that is not let through. */
  private static Optional<? extends Enum<?>> kind(Message message) {
    if (message instanceof Command command) {
      return Optional.of(command.getCommandTypeCase()).filter(one -> !COMMANDS.contains(one));
    }
    if (message instanceof CreateDataFrameViewCommand view) {
      return Optional.of(CommandTypeCase.CREATE_DATAFRAME_VIEW).filter(one -> view.getIsGlobal());
    }
    if (message instanceof AnalyzePlanRequest request) {
      return Optional.of(request.getAnalyzeCase()).filter(NOT_ANALYSED::contains);
    }
    return message instanceof Catalog catalog
        ? Optional.of(catalog.getCatTypeCase()).filter(one -> !CATALOG.contains(one))
        : Optional.empty();
  }
}
