import { baseName } from '../model/base-name.js'

/** The files a plan is made of. Of targets and journal there may be many; the others are one file each. */
export const fileKinds = ['plan', 'owners', 'indicators', 'implementation', 'target', 'journal'] as const
export type FileKind = (typeof fileKinds)[number]

const places: readonly (readonly [RegExp, FileKind])[] = [
  [/^plan\.yaml$/, 'plan'],
  [/^owners\.yaml$/, 'owners'],
  [/^indicators\.yaml$/, 'indicators'],
  [/^implementation\.yaml$/, 'implementation'],
  [/^targets\/[^/]+\.yaml$/, 'target'],
  [/^journal\/[^/]+\.yaml$/, 'journal'],
]

/** What a file of the plan's folder is by its place; undefined where no file belongs. `inPlan` starts below the folder. */
export function kindOfFile(inPlan: string): FileKind | undefined {
  // Hidden files are the droppings of editors and file systems (._T1.yaml, .#T1.yaml), never the plan.
  if (baseName(inPlan).startsWith('.')) return undefined
  return places.find(([place]) => place.test(inPlan))?.[1]
}

/** How a YAML file ends; Notepad puts .txt behind it, which Windows hides. */
export const yamlEnding = /\.ya?ml(\.txt)?$/i
