import { atKey } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { wordsOf } from '../../model/saying.js'
import type { Rule } from '../rule.js'

/** An owner's own word is declared once, however it is written. */
export const uniqueStatusWord = {
  name: 'unique-status-word',
  severity: 'error',
  why: 'People write the same word with small letters and with large ones. Declared twice, it would stand for two things.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
       |status_words:
       |  On target: { state: in progress, outlook: on track }
      -|  on target: { outlook: on track }`,
    ),
  check: ({ settings }) => {
    const words = Object.keys(settings.written.status_words ?? {})
    const formOf = (word: string) => wordsOf(word).toLowerCase()
    return words.flatMap((word, index) => {
      const same = words.slice(0, index).find((other) => formOf(other) === formOf(word))
      if (same === undefined) return []
      return [
        {
          message: `"${word}" is declared already, as "${same}"`,
          at: atKey(settings, 'status_words', word),
          fix: 'keep the one that is right and delete the other',
        },
      ]
    })
  },
} as const satisfies Rule
