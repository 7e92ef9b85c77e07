package rural.jobs.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;

/** A home that is there already: who only reads makes none. */
final class ExistingHome {

  private ExistingHome() {}

  static ControlDatabase control(Home home) {
    if (!Files.isDirectory(home.root())) {
      throw missing("没有数据目录“{0}”。", "No home '{0}'.", home);
    }
    Settings settings = SettingsReader.at(home);
    Path own = home.control().resolveSibling(home.control().getFileName() + ".mv.db");
    if (settings.control().url().isEmpty() && !Files.exists(own)) {
      throw missing("“{0}”中还没有数据。", "Nothing is in the home '{0}' yet.", home);
    }
    return ControlDatabase.open(home, settings.control());
  }

  private static MistypedException missing(String zh, String en, Home home) {
    return new MistypedException(
        new Text(
                zh + "请指明已有的目录，或用 ./rural demo 生成示例。",
                en + " Name the folder that ./rural was run with, or make one: ./rural demo")
            .with(home.root()));
  }
}
