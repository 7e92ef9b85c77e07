package rural.jobs.run;

import rural.jobs.FormTables;
import rural.schemas.contract.ContractBook;

/** A made-up province small enough to work out by hand. */
final class SampleProvince {

  private SampleProvince() {}

  static FormTables tables(ContractBook book) {
    FormTables tables = new FormTables(book);
    divisions(tables);
    return villages(tables)
        .add(
            "target",
            """
            division_code,year,indicator,target,plan_q3
            990101000000,2024,toilet.task_completion,10,
            999001000000,2024,toilet.task_completion,20,60
            """)
        .add(
            "sewage_facility",
            """
            facility_id,division_code,quarter,design_m3d,treated_m3,run_days,state
            F1,990102100021,2024Q2,100,9000,91,running
            F2,990102100021,2024Q2,50,0,10,repair
            F3,999001100031,2024Q1,30,100,80,running
            F4,999001100031,2024Q2,30,0,0,scrapped
            F1,990102100021,2024Q3,100,4600,92,running
            F2,990102100021,2024Q3,50,0,0,repair
            F5,999001100031,2024Q3,20,920,46,running
            """)
        .add(
            "coefficient",
            """
            year,province_code,crop,grain_ratio,collectable_coefficient
            2024,990000000000,wheat,0,1
            2024,000000000000,wheat,1.1,0.5
            2024,000000000000,maize,1,1
            """)
        .add(
            "straw_production",
            """
            division_code,quarter,crop,yield_t,sown_mu,returned_mu,exported_t
            990101000000,2024Q3,wheat,100,110,20,15
            999001000000,2024Q3,maize,50,100,50,
            """)
        .add(
            "straw_enterprise",
            """
            entity_id,division_code,quarter,crop,fertilizer_t,feed_t,fuel_t,substrate_t,material_t,imported_t
            E1,990101000000,2024Q3,wheat,0,60,0,0,0,5
            """)
        .add(
            "straw_household",
            """
            household_id,division_code,quarter,crop,sown_mu,yield_kg_per_mu,fertilizer_kg,feed_kg,fuel_kg,substrate_kg,material_kg
            H1,990101200013,2024Q3,wheat,1,1000,0,0,100,0,0
            """);
  }

  private static void divisions(FormTables tables) {
    tables
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            990100000000,样市,city,990000000000,,2020-01-01,
            990101000000,甲县,county,990100000000,,2020-01-01,
            990102000000,乙县,county,990100000000,,2020-01-01,
            999001000000,直管县,county,990000000000,,2020-01-01,
            990101100000,移镇,town,990101000000,,2020-01-01,2024-07-01
            990101100000,移镇,town,990102000000,,2024-07-01,
            990101200000,甲镇,town,990101000000,,2020-01-01,
            990102100000,乙镇,town,990102000000,,2020-01-01,
            999001100000,直镇,town,999001000000,,2020-01-01,
            990101100001,一村,village,990101100000,true,2020-01-01,
            990101100002,二村,village,990101100000,true,2020-01-01,
            990101200011,三村,village,990101200000,true,2020-01-01,2024-07-01
            990101200012,四村,village,990101200000,true,2020-01-01,2024-07-01
            990101200013,合村,village,990101200000,true,2024-07-01,
            990102100021,五村,village,990102100000,true,2020-01-01,
            990102100029,居委会,village,990102100000,false,2020-01-01,
            999001100031,六村,village,999001100000,true,2020-01-01,
            """)
        .add(
            "division_change",
            """
            effective_on,kind,old_code,new_code
            2024-07-01,merge,990101200011,990101200013
            2024-07-01,merge,990101200012,990101200013
            2024-07-01,move,990101100000,990101100000
            """);
  }

  private static FormTables villages(FormTables tables) {
    return tables
        .add(
            "toilet",
            """
            division_code,quarter,households,resident_households,sanitary_households,built_ytd
            990101100001,2024Q2,100,,30,
            990101100002,2024Q2,50,,25,
            990101200011,2024Q2,60,,50,
            990101200012,2024Q2,40,,30,
            990102100021,2024Q2,10,,3,
            999001100031,2024Q2,80,,10,
            990101100001,2024Q3,100,60,40,3
            990101100002,2024Q3,50,40,30,
            990101200013,2024Q3,100,90,90,8
            990101200011,2024Q3,60,60,60,9
            990102100021,2024Q3,10,,5,4
            999001100031,2024Q3,80,80,20,6
            """)
        .add(
            "sewage_village",
            """
            division_code,quarter,households,households_treated,status
            990101200011,2024Q3,50,50,completed
            990101200012,2024Q3,50,5,untreated
            999001100031,2024Q3,80,60,completed
            990101100001,2024Q2,100,20,untreated
            990101100002,2023Q3,50,0,untreated
            990101100002,2024Q2,,,untreated
            990102100021,2024Q2,10,1,untreated
            990102100021,2023Q3,999,1,untreated
            """);
  }
}
