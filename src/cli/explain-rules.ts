import { explanations as ofFiles } from '../load/explanations/index.js'
import { sortFiles } from '../load/file-kinds.js'
import type { PlanFolder } from '../load/read-draft.js'
import type { Explanation } from '../model/explanation.js'
import type { ExplanationGroup } from '../report/explanation-text.js'
import { formatFindings } from '../report/findings-text.js'
import type { Paint } from '../report/paint.js'
import { exampleFiles } from '../rules/explanations/example-plan.js'
import { explanations as ofMeaning } from '../rules/explanations/index.js'
import { type JudgedPlan, judgeFolder, linesOf } from './open-plan.js'

const judgesEdit = ({ example }: Explanation) => example.agreed !== undefined

/** Every rule, in the order in which the program asks. */
export const explanationGroups: readonly ExplanationGroup[] = [
  { title: 'Each file by itself', explanations: ofFiles },
  {
    title: 'What the files mean together',
    explanations: ofMeaning.filter((explanation) => !judgesEdit(explanation)),
  },
  { title: 'An edit of what was agreed', explanations: ofMeaning.filter(judgesEdit) },
]

export const explanations: readonly Explanation[] = explanationGroups.flatMap((group) => group.explanations)

/** What `plan validate` says of an example's mistake: it is really judged, so text and program cannot differ. */
export function tellExample(explanation: Explanation, paint: Paint): string {
  const { findings, texts } = judgeExample(explanation, explanation.example.bad)
  return formatFindings(findings, linesOf(texts), paint)
}

/** Judges the example plan with this text in the place of the example's file; as an edit where one is told. */
export function judgeExample({ example }: Explanation, text: string): JudgedPlan {
  const { file, agreed } = example
  const base = agreed === undefined ? undefined : judgeFolder(folderWith(file, agreed)).draft
  return judgeFolder(folderWith(file, text), base && { agreed: base, today: afterEveryExample })
}

const afterEveryExample = '2020-01-01'

function folderWith(file: string, text: string): PlanFolder {
  return folderOf({ ...exampleFiles, [file]: text })
}

/** An empty text is a file that is not there. */
function folderOf(files: Readonly<Record<string, string>>): PlanFolder {
  const paths = Object.keys(files).filter((path) => files[path] !== '')
  const { parts, strays } = sortFiles(paths)
  return {
    name: 'plan',
    files: parts.map((path) => ({ path: `plan/${path}`, bytes: bytesOf(files[path] ?? '') })),
    strays: strays.map((path) => `plan/${path}`),
  }
}

/** U+FFFD is how a byte that is not UTF-8 is shown; in an example it stands for one. */
function bytesOf(text: string): Uint8Array {
  const [first = '', ...others] = text.split('\uFFFD').map((part) => new TextEncoder().encode(part))
  if (others.length === 0) return new TextEncoder().encode(text)
  return Uint8Array.from([...first, ...others.flatMap((part) => [latin1Pound, ...part])])
}

const latin1Pound = 0xa3
