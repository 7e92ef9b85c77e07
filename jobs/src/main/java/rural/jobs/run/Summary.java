package rural.jobs.run;

import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Status;

/** What a reception came to, in one line. */
final class Summary {

  private Summary() {}

  static String of(Desk desk, Intake.Result result) {
    String done =
        desk.messages()
            .text(
                "receive.done",
                result.submissions().size() + result.known(),
                with(result, Status.ACCEPTED),
                with(result, Status.PARTLY),
                with(result, Status.REJECTED),
                result.known());
    return result.outdated() == 0
        ? done
        : done + desk.messages().text("receive.outdated", result.outdated());
  }

  private static long with(Intake.Result result, Status status) {
    return result.submissions().stream().map(Submission::status).filter(status::equals).count();
  }
}
