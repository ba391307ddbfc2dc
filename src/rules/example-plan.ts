/** The plan in which every example stands, by path below its folder: sound, and small enough to know by heart. */
export const exampleFiles: Readonly<Record<string, string>> = {
  'plan.yaml': 'title: A plan for the allotments\nmeetings: [2010-04-12]\n',
  'owners.yaml': `owners:
  CAD: { name: Community Action Derby }
  DG: { name: Development Group }
  VC: { name: Volunteer Centre }
  ASP: { name: All Support Providers, kind: group }
  HILL: { name: Hill Street Growers, until: 2010-03-31 }
`,
  'indicators.yaml': `indicators:
  NI6:
    title: Participation in Regular Volunteering
    unit: "% of adults"
    baseline: { period: "2008", value: 23 }
  NI7:
    title: Environment for a Thriving Third Sector
    unit: "% of organisations"
    baseline: { period: "2008", value: 16 }
`,
  'targets/T1-ground.yaml': `id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2012-03
actions:
  - id: T1.1
    what: Survey every plot in the city
    owner: CAD
    window: 2010-04/2010-09
  - id: T1.2
    what: Keep the plots in good order
    owner: VC
    window: 2010-10/..
    every: quarter
`,
  'journal/2010-04.yaml': `entries:
  - action: T1.1
    on: 2010-04-12
    note: The first sites were surveyed
`,
}
