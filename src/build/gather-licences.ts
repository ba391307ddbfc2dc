import { readdirSync, readFileSync } from 'node:fs'

/** The licences of the packages that bundles are made of, by the paths of what went into them: each copy has to carry them. */
export function gatherLicences(inputs: readonly string[]): string {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  return [...new Set(folders)].sort().map(formatLicence).join('\n\n')
}

function formatLicence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : `\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}`
  return `${name} ${version} (${license})${text}\n`
}
