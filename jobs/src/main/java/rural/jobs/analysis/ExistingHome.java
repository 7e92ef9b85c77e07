package rural.jobs.analysis;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import rural.jobs.run.Desk;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.control.HomeDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

/** A home that is there already: who only reads makes none. */
final class ExistingHome {

  private ExistingHome() {}

  static Desk desk(Home home) {
    HomeDatabase.requireThere(home);
    ContractBook book = ContractReader.at(home);
    Settings settings = SettingsReader.at(home, book);
    Messages messages = Messages.in(Messages.language(Optional.empty(), Locale.getDefault()));
    return new Desk(
        home,
        book,
        settings,
        new HomeDatabase(home, settings.control()).openExisting(),
        Clock.system(CivilTime.ZONE),
        messages,
        Progress.onStandardError(false, messages));
  }
}
