import { main } from '../../src/cli/main.js'
import type { Files } from './plan-folder.js'
import { type Run, worldWith } from './world.js'

/** Runs command lines one after another on the same files; what the last one said, and the files then. */
export async function runAll(
  given: Files,
  ...lines: readonly (readonly string[])[]
): Promise<Run & { files: Files }> {
  let files = given
  let run: Run = { exitCode: 0, stdout: '', stderr: '' }
  for (const line of lines) {
    const made = worldWith(files, { now: '2010-07-08', width: 100 })
    run = { exitCode: await main(line, made.world), ...made.said }
    files = made.files
  }
  return { ...run, files }
}

export function changedFiles(before: Files, after: Files): string[] {
  return Object.keys(after).filter((path) => before[path] !== after[path])
}
