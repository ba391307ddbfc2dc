import { chmodSync, cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, writeFiles } from '../../helpers/git.js'
import { hasTmux, openTerminal } from '../../helpers/terminal.js'
import { findTool } from '../../helpers/tools.js'

// A press of Tab in the shells themselves. dist must be there (npm run build).

const folder = makeFolder('completing ')

beforeAll(() => {
  cpSync('plan', join(folder, 'plan'), { recursive: true })
  writeFiles(folder, { 'letter.docx': 'a file' })
  writeFileSync(
    join(folder, 'run'),
    `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/plan.js" "$@"\n`,
  )
  chmodSync(join(folder, 'run'), 0o755)
  // A path without blanks, for PATH.
  writeFiles(folder, {
    'setup.sh': 'mkdir -p bin; cp run bin/plan; PATH="$PWD/bin:$PATH"\n',
    'start.bash': '. ./setup.sh; source <(plan completion bash); PS1="ready> "\n',
    'zsh/.zshrc':
      'autoload -Uz compinit; compinit -u -D; . ./setup.sh; source <(plan completion zsh); PROMPT="ready> "\n',
    'start.fish':
      'mkdir -p bin; cp run bin/plan; set -gx PATH $PWD/bin $PATH; plan completion fish | source; function fish_prompt; echo -n "ready> "; end; function fish_greeting; end\n',
  })
})

const shells = {
  bash: 'bash --noprofile --rcfile start.bash -i',
  zsh: 'ZDOTDIR=$PWD/zsh zsh -i',
  fish: 'HOME=$PWD fish -i -C "source start.fish"',
}

describe.each(Object.entries(shells))('%s', (name, start) => {
  const isMissing = !hasTmux || findTool(name) === undefined

  test.skipIf(isMissing)('completes what has only one end, and lists what has several', async () => {
    const terminal = openTerminal(folder, start)
    await terminal.screenWith('ready>')
    terminal.press('plan sta', 'Tab')
    await terminal.screenWith('plan status')
    terminal.press(' --own', 'Tab')
    await terminal.screenWith('--owner')
    terminal.press('AS', 'Tab')
    await terminal.screenWith('--owner ASP')
    terminal.press(' --standing upc', 'Tab')
    await terminal.screenWith('--standing upcoming')
    terminal.press('C-u', 'plan show T1.', 'Tab', 'Tab')
    const screen = await terminal.screenWith('T1.5')
    for (const id of ['T1.1', 'T1.2', 'T1.3', 'T1.4', 'T1.5']) expect(screen).toContain(id)
    terminal.close()
  })

  test.skipIf(isMissing)('a word with a blank is one word, and the line runs', async () => {
    const terminal = openTerminal(folder, start)
    await terminal.screenWith('ready>')
    terminal.press('plan status --as-of 2010-07-01 --standing "due so', 'Tab')
    await terminal.screenWith('due soon')
    terminal.press('Enter')
    await terminal.screenWith('Due soon')
    terminal.press('C-u', 'plan status --as-of 2010-07-01 --standing overd', 'Tab')
    await terminal.screenWith('--standing overdue')
    terminal.press('C-u', 'plan record T1.3 --state not', 'Tab')
    await terminal.screenWith('not\\ started')
    terminal.close()
  })

  test.skipIf(isMissing)('where only a file can stand, files are offered', async () => {
    const terminal = openTerminal(folder, start)
    await terminal.screenWith('ready>')
    terminal.press('plan report -o lett', 'Tab')
    await terminal.screenWith('letter.docx')
    terminal.close()
  })

  test.skipIf(isMissing)('what is typed is not run', async () => {
    const terminal = openTerminal(folder, start)
    await terminal.screenWith('ready>')
    terminal.press('plan show "$(touch caught)" T1', 'Tab', 'C-u', 'echo done', 'Enter')
    await terminal.screenWith('done')
    terminal.press('C-u', 'ls', 'Enter')
    expect(await terminal.screenWith('letter.docx')).not.toContain('caught ')
    terminal.close()
  })
})
