import { degrees, outlooks, states } from '../../model/plan.js'
import {
  actionOrStepIdPattern,
  day,
  listOf,
  oneOf,
  ownerCode,
  patterned,
  targetIdPattern,
  text,
  window,
} from './fields.js'

const entry = {
  type: 'object',
  description: 'What became true, on which day. Entries are added at the end and never changed.',
  properties: {
    action: patterned(actionOrStepIdPattern, 'The action or step it is about, such as T1.3 or I2.'),
    target: patterned(targetIdPattern, 'The target it is about, such as T1, in place of an action.'),
    on: day('The day on which it became true.'),
    state: oneOf(states, 'What the owner reports.'),
    window: window('The date moves: the window in force from now on. Needs reason and agreed_by.'),
    proposed: window('A window asked of the next meeting; changes nothing until agreed. Needs reason.'),
    owner: ownerCode('Someone else answers for it from this day. Needs reason and agreed_by.'),
    outlook: oneOf(outlooks, "The owner's own view."),
    achieved: oneOf(degrees, 'How far the target was achieved. Only for a target.'),
    note: text('What there is to tell, in a sentence.'),
    reason: text('Why: for a moved or proposed date, another owner, stopped, and on hold.'),
    agreed_by: ownerCode('Who agreed it: a code from owners.yaml.'),
    evidence: listOf(text('A web address or the name of a document.'), 'Where it can be seen.'),
  },
  required: ['on'],
  additionalProperties: false,
} as const

/** `journal/*.yaml`: what happened, one file a meeting or a month; append only. */
export const journalFile = {
  type: 'object',
  description: 'What happened to the plan. Entries are added at the end and never changed.',
  properties: {
    meeting: day('The meeting at which these were reported.'),
    entries: listOf(entry, 'The entries, in the order in which they were put in.'),
  },
  required: ['entries'],
  additionalProperties: false,
} as const
