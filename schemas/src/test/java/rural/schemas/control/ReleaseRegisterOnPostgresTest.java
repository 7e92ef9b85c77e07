package rural.schemas.control;

/** What the register promises, on PostgreSQL. */
class ReleaseRegisterOnPostgresTest extends ReleaseRegisterTest {

  private static final ControlDatabase CONTROL = PostgresServer.control();

  @Override
  ControlDatabase database() {
    return CONTROL;
  }
}
