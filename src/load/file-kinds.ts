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

/** The YAML files among paths below the plan's folder: those it is made of, and those that nobody reads. */
export function sortFiles(paths: readonly string[]): {
  readonly parts: readonly string[]
  readonly strays: readonly string[]
} {
  const yaml = paths.filter((path) => yamlEnding.test(path) && !isDropping(baseName(path)))
  return {
    parts: yaml.filter((path) => kindOfFile(path) !== undefined),
    strays: yaml.filter((path) => kindOfFile(path) === undefined),
  }
}

/** What editors (.#T1.yaml) and macOS (._T1.yaml) leave behind is no part of a plan. */
function isDropping(name: string): boolean {
  return name.startsWith('.#') || name.startsWith('._')
}
