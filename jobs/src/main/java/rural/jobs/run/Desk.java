package rural.jobs.run;

import java.time.Clock;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/** What every step works with: a home, its contracts and settings, and a way to tell people. */
public record Desk(
    Home home,
    ContractBook book,
    Settings settings,
    ControlDatabase control,
    Clock clock,
    Messages messages,
    Progress progress) {

  public Desk {
    book = settings.applied(book);
  }

  public String say(Text text) {
    return text.in(messages.language());
  }

  public boolean isChinese() {
    return messages.language() == Language.ZH;
  }
}
