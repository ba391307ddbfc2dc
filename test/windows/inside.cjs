// Runs in Windows' Node, whose own standard output may be no pipe of Unix (`open EBADF`). So it is started with none, and
// starts the rest: each argument is the arguments of one run, as JSON. What they print is in output.txt, and how they
// ended in ended.json.
const { spawnSync } = require('node:child_process')
const { appendFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const top = __dirname
const ended = process.argv.slice(2).map((line) => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, JSON.parse(line), {
    cwd: join(top, 'plan'),
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  appendFileSync(join(top, 'output.txt'), `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
  return status
})
writeFileSync(join(top, 'ended.json'), JSON.stringify(ended))
