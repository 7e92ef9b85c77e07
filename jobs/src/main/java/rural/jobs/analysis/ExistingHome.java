package rural.jobs.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import rural.jobs.run.Desk;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;

/** A home that is there already: who only reads makes none. */
final class ExistingHome {

  private ExistingHome() {}

  static Desk desk(Home home) {
    if (!Files.isDirectory(home.root())) {
      throw missing("没有数据目录“{0}”。", "No home '{0}'.", home);
    }
    ContractBook book = ContractReader.at(home);
    Settings settings = SettingsReader.at(home, book);
    Path own = home.control().resolveSibling(home.control().getFileName() + ".mv.db");
    if (settings.control().url().isEmpty() && !Files.exists(own)) {
      throw missing("“{0}”中还没有数据。", "Nothing is in the home '{0}' yet.", home);
    }
    Messages messages = Messages.in(Messages.language(Optional.empty(), Locale.getDefault()));
    return new Desk(
        home,
        book,
        settings,
        ControlDatabase.open(home, settings.control()),
        Clock.system(CivilTime.ZONE),
        messages,
        Progress.onStandardError(false, messages));
  }

  private static MistypedException missing(String zh, String en, Home home) {
    return new MistypedException(
        new Text(
                zh + "请指明已有的目录，或用 ./rural demo 生成示例。",
                en + " Name the folder that ./rural was run with, or make one: ./rural demo")
            .with(home.root()));
  }
}
