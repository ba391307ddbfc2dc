import type { Example, Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'
import { largestFile } from '../plan-folder.js'

/** Of the checks of a file's bytes and characters. In an example U+FFFD stands for a byte that is not UTF-8. */
export const ofText: readonly Explanation[] = [
  {
    rule: 'plain-file',
    severity: 'error',
    why: 'A link or a repository inside the plan points to files that are not kept with it, so they can change without anyone seeing an edit. Only plain files and folders with readable names are opened.',
    example: parseExample(
      'journal',
      `  -|entries:
        -|  - action: T1.1
        -|    on: 2010-06-22
        -|    state: complete`,
    ),
  },
  {
    rule: 'file-size',
    severity: 'error',
    why: 'A file larger than 20 MB holds something that was put there by mistake, and it would slow down every command.',
    example: tooLarge(),
  },
  {
    rule: 'utf-8',
    severity: 'error',
    why: 'In another encoding, pound signs, dashes and accents turn into other characters or disappear.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: Raise \uFFFD500 for tools
        +|    what: Raise £500 for tools
         |    window: 2010-04/2010-06`,
    ),
  },
  {
    rule: 'no-hidden-characters',
    severity: 'error',
    why: 'An invisible character, most often copied from a web page, makes two words differ that look the same. A search then misses one of them, or a code is not recognised.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: Plan dis\u200Bcussed
        +|    what: Plan discussed
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'no-conflict-markers',
    severity: 'error',
    why: 'When two people edit the same line, git keeps both versions between these markers. In a journal, plan merge keeps the entries of both; elsewhere a person has to decide which is right.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
        -|<<<<<<< HEAD
         |    window: 2010-04-20
        -|=======
        -|    window: 2010-04-27
        -|>>>>>>> new-day`,
    ),
  },
  {
    rule: 'no-tabs',
    severity: 'error',
    why: 'The plan is read by its indentation, and each editor shows a tab with a different width. Within a text, a tab leaves a gap in the reports.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|\twhat: Plan discussed
        +|    what: Plan discussed
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'spaces-indent',
    severity: 'error',
    why: 'A no-break space looks like a space, but the computer does not count it as indentation.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|   \u00A0what: Plan discussed
        +|    what: Plan discussed
         |    window: 2010-04-20`,
    ),
  },
]

/** Really too large, so that the finding shown is the one that the program prints. */
function tooLarge(): Example {
  const pasted = '      A line of the minutes of the meeting\n'
  const head = 'entries:\n  - action: T1.1\n    on: 2010-06-22\n'
  return {
    file: 'journal/2010-07-06.yaml',
    bad: `${head}    note: >-\n${pasted.repeat(largestFile / pasted.length + 1)}`,
    fixed: `${head}    note: Forty plots surveyed; the minutes are kept with the papers\n`,
  }
}
