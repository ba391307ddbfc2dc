import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the checks of YAML and of what is not allowed in it. */
export const ofYaml: readonly Explanation[] = [
  {
    rule: 'readable-yaml',
    severity: 'error',
    why: 'A file that the computer cannot read would leave all that is in it out of the papers. Most often a text has a colon in it and needs quotes, or a line stands too far to the right or left.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: Sites: who digs where
        +|    what: "Sites: who digs where"
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'file-filled',
    severity: 'error',
    why: 'An empty file looks as if its part of the plan had been written down.',
    example: parseExample(
      'implementation.yaml',
      ` -|# The steps are still to be agreed
        +|steps:
        +|  - id: I1
        +|    what: Plan discussed
        +|    window: 2010-04-20`,
    ),
  },
  {
    rule: 'one-document',
    severity: 'error',
    why: 'A line of three dashes ends what is read, and whatever stands below it would be lost without a word.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20
        -|---
         |  - id: I2
         |    what: Plan agreed by the Forum
         |    window: 2010-05`,
    ),
  },
  {
    rule: 'no-directives',
    severity: 'error',
    why: 'A line that begins with % tells the computer how to read what follows. The plan is read in one way only, so that everybody reads the same.',
    example: parseExample(
      'implementation.yaml',
      ` -|%YAML 1.1
         |---
         |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'no-anchors',
    severity: 'error',
    why: 'A word that begins with & is taken for a sign to the computer, and the papers would show the text without it.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: &Train volunteers
        +|    what: "&Train volunteers"
         |    window: 2010-04/2010-06`,
    ),
  },
  {
    rule: 'no-aliases',
    severity: 'error',
    why: 'A word that begins with * is taken for a text that stands elsewhere in the file, and the papers would show that text or none.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-06-22
        -|    note: **Urgent**
        +|    note: "**Urgent**"`,
    ),
  },
  {
    rule: 'no-tags',
    severity: 'error',
    why: 'A word that begins with ! is taken for a sign to the computer, and the papers would show the text without it.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: !Important: discuss the plan
        +|    what: "!Important: discuss the plan"
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'no-merge-keys',
    severity: 'error',
    why: 'What << copies in cannot be seen where it counts, and a change in one place would change others on the quiet.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
        -|    <<: { owner: CAD, window: 2010-04-20 }
        +|    owner: CAD
        +|    window: 2010-04-20`,
    ),
  },
  {
    rule: 'unique-key',
    severity: 'error',
    why: 'Of two values under one name only one can count, and nobody could tell which was meant.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    owner: CAD
        -|    owner: VC
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'text-kept',
    severity: 'error',
    why: 'A space and # begin a remark that is not read, so the rest of the text would be missing from the papers. In double quotes a backslash takes what stands behind it along: of "S:\\new" a line break would be left.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: Dig over plots #2 and #3
        +|    what: "Dig over plots #2 and #3"
         |    window: 2010-04/2010-06`,
    ),
  },
]
