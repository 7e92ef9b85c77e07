package rural.jobs.bench;

import java.util.List;

/** The register on a quarter's last day, as tables of DuckDB. */
final class DuckDbPlaces {

  /** The last version of each row of the register, of those the ones in force. */
  private static final String DIVISION =
      """
      create temp table division as
      with latest as (
        select * from %s where %s
        qualify row_number() over (partition by %s order by filename desc) = 1)
      select division_code as code, level, coalesce(rural, false) as rural,
        case when level = 'province' then '%s' else parent_code end as parent_code
      from latest
      where level <> 'nation' and valid_from <= date '%5$s'
        and (valid_to is null or valid_to > date '%5$s')
      """;

  /** Where the records of a division are added up first. */
  private static final String LOCATED =
      """
      create temp table located as
      select code, case when level = 'village' then parent_code else code end as base,
        level = 'village' and rural as rural_village
      from division
      """;

  /** The divisions that have rates. */
  private static final String PLACE =
      """
      create temp table place as
      select code, level, parent_code from division where level <> 'village'
      union all select '%s', 'nation', null
      """;

  /** Each of them with itself and all above it. */
  private static final String ABOVE =
      """
      create temp table above as
      with recursive up (code, above) as (
        select code, code from place
        union all
        select up.code, parent_code from up join place on place.code = up.above
        where parent_code is not null)
      select * from up
      """;

  /** How many owe a form; the cities without counties report as counties do. */
  private static final String EXPECTED =
      """
      create temp table expected as
      select 'VILLAGE' as owed_by, above.above as code, count(*) as expected
      from located join above on above.code = base where rural_village group by all
      union all
      select 'COUNTY', above.above, count(*)
      from place join above on above.code = place.code
      where level = 'county' or (level = 'city' and place.code not in (
        select parent_code from place where level = 'county'))
      group by all
      """;

  private DuckDbPlaces() {}

  /**
   * Statements that make {@code division, located, place, above, expected}.
   *
   * @param read what reads all files of the register so far, as a table
   */
  static List<String> tables(FormSql division, String read) {
    return List.of(
        DIVISION.formatted(
            read, division.holds(), division.key(), RatesSql.NATION, division.quarter().end()),
        LOCATED,
        PLACE.formatted(RatesSql.NATION),
        ABOVE,
        EXPECTED);
  }
}
