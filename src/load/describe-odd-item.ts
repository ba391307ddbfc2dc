import type { Finding } from '../model/finding.js'
import type { OddItem } from './plan-folder.js'

/** What lies in the plan's folder and is never opened, as a finding about the whole of it. */
export function describeOddItem({ path, oddity }: OddItem): Finding {
  return { ...oddities[oddity], severity: 'error', at: { file: path, start: 0, end: 0 } }
}

const oddities: Record<OddItem['oddity'], { rule: string; message: string; fix: string }> = {
  link: {
    rule: 'plain-file',
    message: 'this is a link, and what it points to is not kept with the plan',
    fix: 'put the file or folder itself in its place, or delete the link',
  },
  submodule: {
    rule: 'plain-file',
    message: 'this folder is a repository of its own, and what it holds is not kept with the plan',
    fix: 'put its files into the plan as plain files, and delete the ".git" in it',
  },
  device: {
    rule: 'plain-file',
    message: 'this is neither a file nor a folder',
    fix: 'delete it, and put a plain file in its place if one belongs there',
  },
  'kept lock': {
    rule: 'plain-file',
    message: 'this is the lock of a run that is writing, and git keeps it: nobody else could record anything',
    fix: 'remove it from git: git rm --cached and the name of the file',
  },
  folder: {
    rule: 'plain-file',
    message: 'this is a folder, but it should be a file',
    fix: 'give the folder a name without ".yaml", or move it out of the plan',
  },
  'no folder': {
    rule: 'plain-file',
    message: 'this is a file, but it should be a folder',
    fix: 'move the file away, and put the files of the plan into a folder with this name',
  },
  'too large': {
    rule: 'file-size',
    message: 'the file is larger than 20 MB',
    fix: 'split it, or remove what does not belong in it',
  },
  'name not seen': {
    rule: 'plain-file',
    message: 'the name of this file has an invisible character',
    fix: 'rename the file: letters, digits, "-" and "." are enough',
  },
  'name not text': {
    rule: 'plain-file',
    message: 'the name of this file is not saved as UTF-8',
    fix: 'rename the file: letters, digits, "-" and "." are enough',
  },
}
