import type { WrittenTerm } from '../../load/schemas/written.js'
import { atKey } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { wordsOf } from '../../model/saying.js'
import type { Rule } from '../rule.js'

/** A word is explained once: no term is, in any case, the term or the name of another. */
export const uniqueTerm = {
  name: 'unique-term',
  severity: 'error',
  why: 'With two explanations of the same word, a paper shows both, and nobody knows which of them the plan means.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
       |terms:
       |  Plot:
       |    means: A piece of ground that one member looks after
      -|  plot:
      -|    means: A piece of ground of 250 square metres`,
    ),
  check: ({ settings }) => {
    const terms = Object.entries(settings.written.terms ?? {})
    return terms.flatMap(([term, written], index) => {
      const same = terms.slice(0, index).find((other) => shareForm([term, written], other))?.[0]
      if (same === undefined) return []
      return [
        {
          message: `term ${term}: it is explained already, as ${same}`,
          at: atKey(settings, 'terms', term),
          fix: 'put both into one term, with the short form before the colon and the other under "name:"',
          about: term,
        },
      ]
    })
  },
} as const satisfies Rule

type TermEntry = readonly [string, WrittenTerm]

function shareForm(one: TermEntry, other: TermEntry): boolean {
  const forms = formsOf(other)
  return formsOf(one).some((form) => forms.includes(form))
}

function formsOf([term, { name }]: TermEntry): readonly string[] {
  return [term, ...(name === undefined ? [] : [name])].map((form) => wordsOf(form).toLowerCase())
}
