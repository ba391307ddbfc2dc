import { planFiles } from './plan-folder.js'

/** A plan that has every field of which an edit changes answers for past days. Its newest day is 6 July 2010. */
export const agreedPlan = planFiles(`
=== plan.yaml
title: A plan for the allotments
organisation: Allotment Forum
published: 2010-04
year_starts: July
time_zone: Europe/Paris
due_soon: 2 months
no_update_after: 4 months
monitoring: { every: quarter, from: 2010-07, targets: year }
meetings: [2010-04-06, 2010-07-06]
indicators: [NI7]
printed_days: by
printed_words: { Medium term: 2010-04/2012-03, Later: ongoing }
exceptions:
  - { rule: accountable-owner, at: T1.2, reason: The printed plan names no single body }
=== owners.yaml
owners:
  CAD:
    name: Community Action Derby
    was: [{ name: Derby CVS, until: 2009-03-31 }]
  DG: { name: Development Group }
  VC: { name: Volunteer Centre }
  HILL: { name: Hill Street Growers, until: 2010-05-31 }
  NEW: { name: Named by nobody }
  ASP: { name: All Support Providers, kind: group }
=== indicators.yaml
indicators:
  NI6:
    title: Volunteering
    scheme: National Indicator Set 2008
    code: NI 6
    unit: "% of adults"
    better: higher
    source: Place Survey
    baseline: { period: "2008", value: 23, area: Derby (cafés too), published: 2009-06-23 }
    readings:
      - { period: "2009", value: 24, aim: 25, published: 2010-06-23 }
    discontinued: { on: 2010-05-01, reason: Withdrawn }
  NI7: { title: Environment }
  S1.1: { title: 55% felt that their plot was too far away }
=== implementation.yaml
steps:
  - { id: I1, what: Plan discussed, window: 2010-03-20 }
=== targets/T1.yaml
id: T1
title: Ground
statement: >-
  The Forum will bring
  every plot into use
window: 2010-04/2012-03
as_printed: April 2010 - March 2012
indicators: [NI6]
survey: [S1.1]
what_you_can_do:
  - Dig over one plot with a neighbour
  - Café visits on Sundays
actions:
  - id: T1.1
    what: Survey every plot in the city
    owner: CAD
    partners: [DG, VC]
    window: 2010-04/2010-09
    as_printed: April - September 2010
    theme: Finding out
  - id: T1.2
    what: Keep the plots in good order
    owner: ASP
    window: 2010-10/..
    every: quarter
    follows: [T1.1]
    added: 2010-04-20
    indicators: [NI6]
=== journal/2010-07-06.yaml
meeting: 2010-07-06
entries:
  - action: T1.1
    on: 2010-05-10
    state: in progress
    note: First forty plots surveyed
    agreed_by: HILL
  - action: T1.2
    on: 2010-07-06
    outlook: at risk
`)
