package rural.jobs.run.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.Desk;
import rural.jobs.terminal.Listing;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.AuditLink;
import rural.schemas.control.AuditLog;
import rural.schemas.control.ReleaseRegister;

/** Reads the audit log. */
@Command(
    name = "audit",
    description = {
      "Read the audit log: who published, approved and withdrew what.",
      "查看审计日志：谁发布、批准、撤回了什么。"
    },
    subcommands = AuditCommand.ListAll.class)
public final class AuditCommand {

  /** Lists the entries, each with its hash. */
  @Command(
      name = "list",
      description = {
        "List the audit log, oldest first; each hash covers the entry and the hash before it.",
        "列出审计日志，从旧到新；每条的哈希包括该条内容和前一条的哈希。"
      })
  static final class ListAll implements Callable<Integer> {

    @Mixin private Options options;

    @Option(
        names = "--release",
        paramLabel = "RELEASE",
        description = "only what concerns this release")
    private String release;

    @Override
    public Integer call() throws Exception {
      Desk desk = options.briefDesk();
      Optional<String> only = Optional.ofNullable(release);
      // An unknown release is an error, not an empty list.
      only.ifPresent(id -> new ReleaseRegister(desk.control().jdbi(), desk.clock()).show(id));
      List<List<Object>> rows = new ArrayList<>();
      for (AuditLink link : new AuditLog(desk.control().jdbi(), desk.clock()).links()) {
        if (only.isEmpty() || concerns(link.entry(), only.get())) {
          rows.add(row(link));
        }
      }
      options.print(
          new Listing(
              List.of("number", "at", "who", "action", "subject", "reason", "seal", "hash"), rows));
      return 0;
    }

    /** The reason of what is superseded is the release that takes its place. */
    private static boolean concerns(AuditEntry entry, String release) {
      return entry.subject().equals(release)
          || (entry.action().equals("supersede") && entry.reason().equals(Optional.of(release)));
    }

    private static List<Object> row(AuditLink link) {
      AuditEntry entry = link.entry();
      return Arrays.asList(
          link.number(),
          entry.at(),
          entry.who(),
          entry.action(),
          entry.subject(),
          entry.reason().orElse(null),
          entry.seal().orElse(null),
          link.hash());
    }
  }
}
