package rural.jobs.run;

import java.util.List;
import java.util.Optional;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Why a quarter has nothing to show: nothing came, or what there was went or waits. */
final class NothingPublished {

  private NothingPublished() {}

  static MistypedException of(Desk desk, Quarter quarter) {
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    return new MistypedException(
        says(quarter, register.list(quarter), register.standingWithdrawals(quarter)));
  }

  /**
   * @param releases of the quarter, the last first
   * @param withdrawn those of them whose withdrawal stands, the last first
   */
  static Text says(Quarter quarter, List<Release> releases, List<Release> withdrawn) {
    Optional<Release> held =
        releases.stream().filter(one -> one.state() == ReleaseState.HELD).findFirst();
    Optional<Text> why =
        withdrawn.stream()
            .findFirst()
            .map(
                one ->
                    Messages.both(
                        "rates.withdrawn", quarter, one.id(), one.withdrawnBecause().orElse("")));
    Optional<Text> waits = held.map(one -> Messages.both("rates.held", quarter, one.id()));
    return why.or(() -> waits).orElseGet(() -> Messages.both("rates.none", quarter));
  }
}
