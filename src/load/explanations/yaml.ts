import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the checks of YAML and of what is not allowed in it. */
export const ofYaml: readonly Explanation[] = [
  {
    rule: 'readable-yaml',
    severity: 'error',
    why: 'Everything in a file that the computer cannot read would be missing from the reports. Most often a text has a colon in it and needs quotes, or a line is indented too far or not far enough.',
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
    why: 'An empty file looks as if its part of the plan had been written, when it has not.',
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
    why: 'Reading stops at a line of three dashes, so everything below it would be silently ignored.',
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
    why: 'A line that begins with % changes how the computer reads what follows. A plan is read in one way only, so that everyone sees the same.',
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
    why: 'The computer takes a word that begins with & as a command, and the reports would show the text without it.',
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
    why: 'The computer takes a word that begins with * as a copy of text from elsewhere in the file. The reports would show that text, or nothing.',
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
    why: 'The computer takes a word that begins with ! as a command, and the reports would show the text without it.',
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
    why: 'Whatever << copies cannot be seen in the place where it is used, and a change in one place would silently change others.',
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
    why: 'When a name is given two values, only one can count, and nobody can know which was meant.',
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
    why: 'A space and # begin a comment, so the rest of the text would be missing from the reports. In double quotes, a backslash changes what follows it: "S:\\new" would turn into a line break.',
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
