import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

// The rooms of the source and the arrows between them (src/README.md). Between rooms values go one way, and types
// are free; inside of a room types go one way too.

const rooms: Record<string, readonly string[]> = {
  model: ['model'],
  load: ['load', 'model'],
  rules: ['rules', 'model'],
  schedule: ['schedule', 'model'],
  report: ['report', 'model'],
  record: ['record', 'model'],
  cli: ['cli', 'load', 'rules', 'schedule', 'report', 'record', 'model'],
  build: ['build', 'load'],
}

/** Packages that only some rooms may know, so that each can be changed in one place. */
const keepers: Record<string, readonly string[]> = {
  ajv: ['load', 'build'],
  'js-yaml': ['load'],
  yaml: ['record'],
  'date-fns': ['model'],
  '@date-fns/utc': ['model'],
  'fastest-levenshtein': ['model'],
  docx: ['report'],
  fflate: ['load', 'report'],
  'csv-parse': ['load'],
  'postal-mime': ['load'],
  '@xmldom/xmldom': ['load'],
  hucre: ['load', 'report'],
  'd3-scale': ['report'],
  'd3-shape': ['report'],
  '@resvg/resvg-wasm': ['report'],
  'ical-generator': ['report'],
  'hyparquet-writer': ['report'],
  'csv-stringify': ['report'],
  'cli-table3': ['report'],
  'fast-string-width': ['report'],
  'fast-wrap-ansi': ['report'],
  commander: ['cli'],
  chalk: ['cli'],
  '@clack/prompts': ['cli'],
  esbuild: ['build'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
const imports = files.flatMap(listImports)

function listImports(from: string): readonly Import[] {
  const text = readFileSync(from, 'utf8')
  const still = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^'"]*?)\s*from\s+'([^']+)'/gm)].map(
    ([, type, names = '', to = '']) => ({ from, to, isType: type !== undefined || onlyTypes(names) }),
  )
  const later = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, to = '']) => ({ from, to, isType: false }))
  return [...still, ...later]
}

function onlyTypes(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]?.split(',')
  return listed?.every((name) => name.trim() === '' || /^\s*type\s/.test(name)) === true
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function targetOf({ from, to }: Import): string {
  return join(dirname(from), to).replaceAll('\\', '/')
}

describe('the rooms', () => {
  test('every folder of src is a room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rooms))).toEqual([])
  })

  test('values are imported one way', () => {
    const wrong = imports
      .filter(({ to, isType }) => to.startsWith('.') && !isType && !to.endsWith('package.json'))
      .filter((found) => !rooms[roomOf(found.from)]?.includes(roomOf(targetOf(found))))
    expect(wrong).toEqual([])
  })

  test('model knows no other room, not even its types', () => {
    const wrong = imports.filter((found) => roomOf(found.from) === 'model' && found.to.startsWith('../'))
    expect(wrong).toEqual([])
  })

  test('each package is known only where it belongs', () => {
    const wrong = imports
      .filter(({ to, isType }) => !to.startsWith('.') && !to.startsWith('node:') && !isType)
      .filter(({ from, to }) => {
        const name = to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/')
        return !keepers[name]?.includes(roomOf(from))
      })
    expect(wrong).toEqual([])
  })
})

/** Files that stand beside a room's folders and that these may import. What else stands there imports the folders. */
const ground: Record<string, readonly string[]> = {
  load: ['file-kinds', 'plan-folder', 'source-file'],
  rules: ['rule'],
  schedule: ['count-standings', 'list-standings', 'list-targets', 'replay-life', 'standings-among', 'trend'],
  cli: ['failure', 'progress', 'screen-width', 'version', 'world'],
}

/** The folders inside rooms, the lowest first, and what each may import of its neighbours: values and types alike. */
const folders: Record<string, Record<string, readonly string[]>> = {
  load: {
    text: [],
    tables: [],
    schemas: [],
    'yaml/syntax': ['text', 'schemas'],
    yaml: ['text', 'yaml/syntax', 'schemas'],
    shape: ['text', 'yaml', 'schemas'],
    mapping: ['text', 'yaml', 'schemas', 'tables'],
    forms: ['tables'],
    explanations: ['text'],
  },
  rules: {
    shared: [],
    files: ['shared'],
    names: ['shared'],
    'own-words': ['shared'],
    dates: ['shared'],
    entries: ['shared'],
    'edit/changes': ['shared'],
    'edit/journal': ['shared', 'edit/changes'],
    edit: ['shared', 'edit/changes', 'edit/journal'],
    exceptions: ['shared'],
  },
  report: {
    terminal: [],
    words: ['terminal'],
    document: ['terminal', 'words'],
    findings: ['terminal', 'words'],
    status: ['terminal', 'words', 'document'],
    show: ['terminal', 'words', 'document', 'status'],
    explain: ['terminal', 'words', 'findings'],
    papers: ['words', 'document', 'status'],
    export: ['terminal', 'words'],
    reference: [],
    comparison: ['terminal', 'words', 'document', 'status'],
    page: ['words', 'document', 'status', 'papers'],
    pictures: ['terminal', 'words', 'document', 'status', 'comparison'],
    log: ['terminal', 'words', 'document', 'status'],
    forms: ['words', 'document', 'papers'],
    office: ['document', 'status', 'forms'],
  },
  schedule: { forms: [], papers: ['forms'], spans: [] },
  record: { 'import/walk': [], import: ['import/walk'], 'import/guess': ['import', 'import/walk'] },
  cli: {
    arguments: [],
    narrowing: ['arguments'],
    'plan-files': ['arguments'],
    editing: ['arguments', 'plan-files'],
    papers: ['arguments', 'plan-files', 'editing'],
    correcting: ['arguments', 'plan-files', 'editing'],
    looking: ['arguments', 'narrowing', 'plan-files', 'papers'],
    completing: ['arguments', 'narrowing', 'plan-files'],
    asking: ['arguments', 'plan-files', 'editing', 'correcting'],
    taking: ['arguments', 'plan-files', 'editing', 'papers', 'asking'],
    importing: ['arguments', 'plan-files', 'editing', 'asking'],
    'commands/look': ['looking', 'arguments', 'narrowing', 'plan-files', 'editing', 'papers', 'asking'],
    'commands/record': ['arguments', 'plan-files', 'editing', 'correcting', 'papers', 'asking', 'taking'],
    'commands/papers': ['looking', 'arguments', 'plan-files', 'editing', 'papers', 'asking'],
    'commands/keep': ['arguments', 'plan-files', 'editing', 'papers', 'asking', 'completing', 'importing'],
    'real-world': [],
  },
}

/** Where a file is inside its room; empty where it stands beside the folders. */
function folderOf(path: string): string {
  return path.split('/').slice(2, -1).join('/')
}

describe('the folders', () => {
  test('every folder inside a room is listed, and imports only from those listed before it', () => {
    const found = files
      .filter((path) => folderOf(path) !== '')
      .map((path) => `${roomOf(path)}/${folderOf(path)}`)
    const listed = Object.entries(folders).flatMap(([room, inRoom]) =>
      Object.keys(inRoom).map((folder) => `${room}/${folder}`),
    )
    expect([...new Set(found)].sort()).toEqual([...listed].sort())
    for (const inRoom of Object.values(folders)) {
      const order = Object.keys(inRoom)
      for (const [folder, lower] of Object.entries(inRoom))
        expect(lower.filter((name) => order.indexOf(name) >= order.indexOf(folder))).toEqual([])
    }
  })

  test('each imports only from the neighbours that it may know', () => {
    const wrong = imports.filter((found) => {
      const room = roomOf(found.from)
      const [folder, target] = [folderOf(found.from), targetOf(found)]
      if (!found.to.startsWith('.') || folder === '' || roomOf(target) !== room) return false
      if (folderOf(target) === '') return !ground[room]?.includes(basename(target, '.js'))
      return folderOf(target) !== folder && !folders[room]?.[folder]?.includes(folderOf(target))
    })
    expect(wrong).toEqual([])
  })

  test('what all of a room may import imports none of its folders', () => {
    const wrong = imports.filter((found) => {
      const [room, target] = [roomOf(found.from), targetOf(found)]
      const isGround = folderOf(found.from) === '' && ground[room]?.includes(basename(found.from, '.ts'))
      return isGround && found.to.startsWith('.') && roomOf(target) === room && folderOf(target) !== ''
    })
    expect(wrong).toEqual([])
  })

  test('none holds more than 16 files but the words of the domain', () => {
    const counts = new Map<string, number>()
    for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([folder, count]) => count > 16 && folder !== 'src/model')).toEqual([])
  })
})

test('src/README.md says why each package is there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, packages = ''] = readFileSync('src/README.md', 'utf8').split('## Packages\n')
  const told = [...(packages.split('\n## ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  expect(told.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort())
})

describe('the world', () => {
  const outside = files.filter((path) => !path.startsWith('src/cli/real-world/') && roomOf(path) !== 'build')

  test.each(['new Date', 'Date.now', 'Math.random', 'process.', 'console.'])(
    'only cli/real-world says %s',
    (words) => {
      expect(outside.filter((path) => readFileSync(path, 'utf8').includes(words))).toEqual([])
    },
  )

  test('only cli/real-world and the build touch files and processes', () => {
    const pure = ['node:path', 'node:crypto']
    const wrong = imports.filter(
      ({ from, to, isType }) =>
        !isType && outside.includes(from) && to.startsWith('node:') && !pure.includes(to),
    )
    expect(wrong).toEqual([])
  })
})

describe('the files', () => {
  test('none is longer than 250 lines', () => {
    expect(files.filter((path) => readFileSync(path, 'utf8').split('\n').length > 250)).toEqual([])
  })

  test('exports have names', () => {
    expect(files.filter((path) => /^export default /m.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
