import { readdirSync } from 'node:fs'
import { join } from 'node:path'

// Loads the rooms whose mutants are tried before the first test of a file runs (test/mutants.json). Commands load them
// only when they are asked for, and a mutant of a constant would be tried with no other test than the one that did.

for (const room of ['model', 'rules', 'schedule', 'record'])
  for (const path of readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.ts')) await import(join(process.cwd(), 'src', room, path))
