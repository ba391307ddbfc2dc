import type { Example, Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'
import { largestFile } from '../plan-folder.js'

/** Of the checks of a file's bytes and characters. In an example U+FFFD stands for a byte that is not UTF-8. */
export const ofText: readonly Explanation[] = [
  {
    rule: 'plain-file',
    severity: 'error',
    why: 'A link or a repository within the plan leads to files that are not kept with it: they can change without an edit that anybody sees. So nothing but plain files and folders, with names that can be read, is opened.',
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
    why: 'A file larger than 20 MB holds something that was put there by mistake, and every command would wait for it.',
    example: tooLarge(),
  },
  {
    rule: 'utf-8',
    severity: 'error',
    why: 'Saved in another encoding, pound signs, dashes and accents come out as other signs or are lost.',
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
    why: 'A character that cannot be seen, most often copied from a web page, makes two words that look alike differ: a search misses the one, and a code is not known.',
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
    why: 'Where two edits of one line met, git keeps both between these markers, and only a person can say which is right.',
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
    why: 'A tab is as wide as each editor likes, so lines that stand under one another in one editor do not in the next, and the plan is read by how they stand. Within a text it comes out as a gap in the papers.',
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
    why: 'A no-break space looks like a space and is none: a line that is indented with it stands elsewhere for the computer than for the eye.',
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

/** Really too large, so that what is said of it is what the program says. */
function tooLarge(): Example {
  const pasted = '      A line of the minutes of the meeting\n'
  const head = 'entries:\n  - action: T1.1\n    on: 2010-06-22\n'
  return {
    file: 'journal/2010-07-06.yaml',
    bad: `${head}    note: >-\n${pasted.repeat(largestFile / pasted.length + 1)}`,
    fixed: `${head}    note: Forty plots surveyed; the minutes are kept with the papers\n`,
  }
}
