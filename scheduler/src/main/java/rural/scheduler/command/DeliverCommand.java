package rural.scheduler.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.scheduler.distribute.Consignment;
import rural.scheduler.distribute.Distribution;
import rural.scheduler.distribute.NotForReadersException;
import rural.scheduler.distribute.Sending;
import rural.scheduler.tell.MailServer;
import rural.schemas.contract.Text;
import rural.schemas.reach.Address;
import rural.schemas.readers.Reader;
import rural.schemas.readers.Readers;
import rural.schemas.readers.ReadersFile;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/** Sends bulletins to their readers. */
@Command(
    name = "deliver",
    description = {
      "Send the bulletin to its readers, once each, and corrections to who got a wrong one.",
      "把通报发给读者，每人一次；发过的有误时发更正。"
    },
    footer =
        "Exit: 0 all sent, 1 somebody could not be reached, 2 a file is wrong,"
            + " 3 a bulletin has not been made, 4 the release is not published")
public final class DeliverCommand implements Callable<Integer> {

  private static final int UNDELIVERED = 1;
  private static final int NOT_MADE = 3;
  private static final int HELD = 4;

  @Mixin private final HomeOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--release",
      paramLabel = "R",
      description = "this release only (default: what is due of any)")
  private String release;

  @Option(names = "--reader", paramLabel = "NAME", description = "to this reader only")
  private String reader;

  @Option(
      names = "--due",
      description = "leave alone for a while what was not taken; as the schedule calls it")
  private boolean dueOnly;

  @Option(names = "--dry-run", description = "only list what would go to whom")
  private boolean dryRun;

  public DeliverCommand() {
    this(new HomeOptions());
  }

  DeliverCommand(HomeOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReadersFile file = ReadersFile.at(options.home());
    if (file.writeExample()) {
      print(options.say("已写入示例名单：%s", "Example list written: %s", file.path()));
    }
    Readers readers = file.read();
    if (readers.readers().isEmpty()) {
      print(options.say("没有读者，请填写 %s", "There are no readers; name them in %s", file.path()));
      return 0;
    }
    requireKnown(readers);
    Distribution distribution =
        new Distribution(options.home(), options.control(), readers, options.clock());
    try {
      return deliver(distribution);
    } catch (NotForReadersException e) {
      spec.commandLine().getErr().println(e.says().in(options.language()));
      return HELD;
    }
  }

  private void requireKnown(Readers readers) {
    List<String> names = readers.readers().stream().map(Reader::name).toList();
    if (reader != null && !names.contains(reader)) {
      throw new MistypedException(
          new Text("没有读者“{0}”{1}", "No reader '{0}'{1}")
              .with(reader, Nearest.hints(reader, names)));
    }
  }

  private int deliver(Distribution distribution) throws IOException, InterruptedException {
    List<Consignment> due =
        distribution.due(Optional.ofNullable(release)).stream()
            .filter(one -> reader == null || one.reader().name().equals(reader))
            .filter(one -> !dueOnly || !distribution.rests(one))
            .toList();
    distribution
        .outOfReach()
        .forEach(
            one ->
                print(
                    options.say(
                        "! %s 收到过 %s，现已不在名单中，无法通知",
                        "! %s got %s and is not among the readers any more; tell them yourself",
                        (one.reader() + " " + one.address()).strip(),
                        one.release())));
    if (due.isEmpty()) {
      print(options.say("没有需要发送的", "Nothing is to be sent"));
      return 0;
    }
    if (dryRun) {
      list(distribution, due);
      return 0;
    }
    return report(distribution.send(due, this::server, System.getenv()));
  }

  private void list(Distribution distribution, List<Consignment> due) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Consignment one : due) {
      rows.add(
          List.of(
              one.release().id(),
              one.word(),
              one.reader().name(),
              one.reader().division().digits(),
              address(one),
              distribution
                  .item(one)
                  .files()
                  .map(names -> String.join(" ", names))
                  .orElse(options.say("（尚未生成）", "(not made yet)"))));
    }
    print(
        new Table(List.of("release", "kind", "reader", "division", "to", "files"), rows)
            .in(Table.Format.TABLE));
  }

  /** Never the address of a web service, which may be a secret. */
  private static String address(Consignment one) {
    return one.address() instanceof Address.Mailbox mailbox
        ? String.join(" ", mailbox.addresses())
        : one.channel();
  }

  private int report(List<Sending> sendings) {
    int exit = 0;
    for (Sending one : sendings) {
      print(line(one));
      exit =
          switch (one.result()) {
            case SENT -> exit;
            case NOT_MADE -> exit == 0 ? NOT_MADE : exit;
            // by the schedule it is tried again by itself, and told where that does not help
            case BUSY, CHANGED, FAILED -> dueOnly ? exit : UNDELIVERED;
          };
    }
    return exit;
  }

  private String line(Sending one) {
    Consignment sent = one.consignment();
    String what =
        sent.release().id()
            + " "
            + sent.word()
            + " → "
            + sent.reader().name()
            + " "
            + address(sent);
    return what
        + ": "
        + switch (one.result()) {
          case SENT -> options.say("已发送", "sent");
          case NOT_MADE ->
              options.say(
                  "通报尚未生成：./rural bulletin --release %s --division %s --lang %s",
                  "its bulletin has not been made: ./rural bulletin --release %s --division %s"
                      + " --lang %s",
                  sent.release().id(),
                  sent.reader().division(),
                  sent.reader().language().name().toLowerCase(Locale.ROOT));
          case BUSY ->
              options.say(
                  "另一进程正在发送，或发送中被中断；三分钟后再试",
                  "another process sends it, or was stopped while it did; try in three minutes");
          case CHANGED -> options.say("发布状态刚刚改变，未发送", "not sent: the release has just changed");
          case FAILED -> options.say("未送达：%s", "not delivered: %s", one.says());
        };
  }

  private Optional<MailServer> server() {
    options.schedule().writeDefault();
    return options.schedule().read().telling().server();
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
