import { fileExplanations as ofFiles } from '../../load/explanations/index.js'
import type { PlanFolder } from '../../load/plan-folder.js'
import type { Explanation } from '../../model/explanation.js'
import type { ExplanationGroup } from '../../report/explain/format-explanation.js'
import { formatFindings } from '../../report/findings/findings-text.js'
import type { Paint } from '../../report/terminal/paint.js'
import { exampleFiles } from '../../rules/example-plan.js'
import { allRules } from '../../rules/index.js'
import { agreedPlanOf } from './agreed-plan.js'
import { type CheckedPlan, checkFolder, linesOf } from './open-plan.js'
import { readPlanFolder } from './read-plan-folder.js'

const ofMeaning = allRules.map(({ name: rule, severity, why, example }): Explanation => {
  return { rule, severity, why, example: example() }
})

const isAboutEdit = ({ example }: Explanation) => example.agreed !== undefined

/** Every rule, in the order in which the program asks. */
export const explanationGroups: readonly ExplanationGroup[] = [
  { title: 'Each file by itself', explanations: ofFiles },
  {
    title: 'What the files mean together',
    explanations: ofMeaning.filter((explanation) => !isAboutEdit(explanation)),
  },
  { title: 'An edit of what was agreed', explanations: ofMeaning.filter(isAboutEdit) },
]

export const allExplanations: readonly Explanation[] = explanationGroups.flatMap(
  (group) => group.explanations,
)

/** What `plan validate` prints for the mistake of an example: it is really checked, so text and program cannot differ. */
export function formatExampleFindings(explanation: Explanation, paint: Paint): string {
  const { findings, texts } = checkExample(explanation, 'bad')
  return formatFindings(findings, linesOf(texts), paint)
}

/** Checks the example plan with the mistake or without; as an edit where the example says what was agreed. */
export function checkExample({ example }: Explanation, which: 'bad' | 'fixed'): CheckedPlan {
  const { file, agreed, agreedElsewhere = agreed } = example
  const before = which === 'bad' ? agreed : agreedElsewhere
  const base = before === undefined ? undefined : agreedPlanOf(folderWith(file, before), 'main')
  return checkFolder(folderWith(file, example[which]), base, afterEveryExample)
}

const afterEveryExample = '2020-01-01'

function folderWith(file: string, text: string): PlanFolder {
  return folderOf({ ...exampleFiles, [file]: text })
}

/** An empty text is a file that is not there. */
function folderOf(files: Readonly<Record<string, string>>): PlanFolder {
  const paths = Object.keys(files).filter((path) => files[path] !== '')
  return readPlanFolder({
    name: 'plan',
    items: paths.map((path) => ({ path, kind: 'file' })),
    readAll: (parts) => parts.map((path) => bytesOf(files[path] ?? '')),
  })
}

/** U+FFFD is how a byte that is not UTF-8 is shown; in an example it stands for one. */
function bytesOf(text: string): Uint8Array {
  const [first = '', ...others] = text.split('\uFFFD').map((part) => new TextEncoder().encode(part))
  if (others.length === 0) return new TextEncoder().encode(text)
  return Uint8Array.from([...first, ...others.flatMap((part) => [latin1Pound, ...part])])
}

const latin1Pound = 0xa3
