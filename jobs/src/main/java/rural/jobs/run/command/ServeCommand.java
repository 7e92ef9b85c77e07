package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.serve.SqlServer;
import rural.jobs.serve.Token;
import rural.jobs.terminal.Messages;

/** Opens the tables to other processes. */
@Command(
    name = "serve",
    description = {"Serve the tables to other programs, only to read.", "供其他程序只读查询。"},
    subcommands = ServeCommand.Sql.class)
public final class ServeCommand {

  /** Serves queries until it is stopped. */
  @Command(
      name = "sql",
      description = {
        "Answer queries of other processes by Spark Connect, until Ctrl-C.",
        "以 Spark Connect 回答其他进程的查询，按 Ctrl-C 停止。"
      })
  static final class Sql implements Runnable {

    @Mixin private Options options;

    @Option(
        names = "--port",
        paramLabel = "N",
        description = "where clients knock (default: ${DEFAULT-VALUE})",
        defaultValue = "15002")
    private int port;

    @Option(
        names = "--address",
        paramLabel = "IP",
        description =
            "of the network card (default: ${DEFAULT-VALUE}, this machine only); the token and the"
                + " rows travel unencrypted, so use another one only behind TLS or a tunnel",
        defaultValue = "127.0.0.1")
    private String address;

    @Option(
        names = "--token-file",
        paramLabel = "FILE",
        description =
            "with a token a line, one for each who asks, readable by its owner only (default: the"
                + " environment variable "
                + Token.VARIABLE
                + ", else a new token is made and printed)")
    private Path tokenFile;

    @Override
    public void run() {
      Messages messages = options.messages();
      List<Token> tokens =
          Token.of(
              Optional.ofNullable(tokenFile), Optional.ofNullable(System.getenv(Token.VARIABLE)));
      SqlServer server = SqlServer.start(options.home(), address, port, tokens);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.println(
          messages.text(
              "serve.ready",
              options.home().root(),
              address + ":" + port,
              tokens.get(0).isNew() ? tokens.get(0).value() : messages.text("serve.token")));
      System.out.flush();
      untilStopped();
    }

    private static void untilStopped() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
