package rural.schemas.control;

/** What the run book promises, on PostgreSQL. */
class RunBookOnPostgresTest extends RunBookTest {

  private static final ControlDatabase CONTROL = PostgresServer.control();

  @Override
  ControlDatabase database() {
    return CONTROL;
  }
}
