import { describe, expect, test } from 'vitest'
import { judge, makeRepository } from '../../helpers/edits.js'
import { git, writeFiles } from '../../helpers/git.js'

describe('a figure that was agreed', () => {
  const figures = `indicators:
  NI7:
    title: Environment
    baseline: { period: "2008", value: 16, area: England, published: 2009-05-07 }
    readings:
      - { period: "2009", value: 16 }
      - { period: "2010", value: 17, published: 2011-01-20 }
      - { period: "2010", value: 18, published: 2011-05-20 }
`
  const file = 'plan/indicators.yaml'

  test.each([
    ['is changed', 'value: 16', 'value: 18', [`${file}:4 warning [figure-kept]`]],
    ['of a later year is changed', 'value: 17', 'value: 18', [`${file}:7 warning [figure-kept]`]],
    ['is told as known earlier', '2011-01-20', '2011-01-19', [`${file}:7 warning [figure-kept]`]],
    ['loses its day', ', published: 2011-01-20', '', [`${file}:7 warning [figure-kept]`]],
    [
      'is gone',
      '      - { period: "2010", value: 17, published: 2011-01-20 }\n',
      '',
      [`${file}:2 warning [figure-kept]`],
    ],
    ['is said of another place', 'area: England', 'area: Derby', [`${file}:4 warning [figure-kept]`]],
    ['gets a note', 'value: 17', 'value: 17, note: Measured anew', [`${file}:7 warning [figure-kept]`]],
    ['is written with more digits', 'value: 17', 'value: 17.0', []],
    ['that was published later is changed', 'value: 18', 'value: 19', [`${file}:8 warning [figure-kept]`]],
    ['changes places with another', /( +- .*2011-01-20 }\n)( +- .*2011-05-20 }\n)/, '$2$1', []],
    [
      'is followed by one that was put right',
      '2011-05-20 }\n',
      '2011-05-20 }\n      - { period: "2010", value: 19, published: 2011-06-20 }\n',
      [],
    ],
  ])('%s', async (_name, from, to, findings) => {
    const folder = makeRepository()
    writeFiles(folder, { [file]: figures })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=figures')
    writeFiles(folder, { [file]: figures.replace(from, to) })
    expect(await judge(folder, 'HEAD')).toEqual(findings)
  })
})
