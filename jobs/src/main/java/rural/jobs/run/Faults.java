package rural.jobs.run;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rural.jobs.run.command.SqlCommand;
import rural.jobs.warehouse.DamagedTables;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.MachineFaults;
import rural.schemas.fault.Spoken;
import rural.schemas.fault.Verdict;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/** Sorts faults once, at the door: what somebody can put right is said in words. */
final class Faults implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    Language language = UsageErrors.language(parsed.originalArgs());
    Verdict verdict = Verdict.of(translated(fault, command), language, home(command).logs());
    command.getErr().println(verdict.says());
    return verdict.exit();
  }

  /** What other people's classes throw, in our words where its meaning is known. */
  private static Throwable translated(Exception fault, CommandLine command) {
    if (Spoken.of(fault).isPresent() || MachineFaults.of(fault).isPresent()) {
      return fault;
    }
    if (fault instanceof AnalysisException && command.getCommand() instanceof SqlCommand) {
      return new MistypedException(new Text(fault.getMessage(), fault.getMessage()), fault);
    }
    return DamagedTables.of(fault).<Throwable>map(damaged -> damaged).orElse(fault);
  }

  private static Home home(CommandLine command) {
    return new Home(
        Optional.ofNullable(command.getCommandSpec().findOption("--home"))
            .map(OptionSpec::<Path>getValue)
            .orElse(Path.of("data")));
  }
}
