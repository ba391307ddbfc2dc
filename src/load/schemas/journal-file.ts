import { degrees, outlooks, states } from '../../model/plan.js'
import {
  actionOrStepIdPattern,
  day,
  held,
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
    action: held(
      'error',
      patterned(actionOrStepIdPattern, 'The action or step it is about, such as T1.3 or I2.'),
    ),
    target: held(
      'error',
      patterned(targetIdPattern, 'The target it is about, such as T1, in place of an action.'),
    ),
    on: held('error', day('The day on which it became true.')),
    recorded: held(
      'error',
      day("The day on which it went into the journal, where the file's meeting does not say so."),
    ),
    state: held('error', oneOf(states, 'What the owner reports.')),
    window: held(
      'error',
      window('The date moves: the window in force from now on. Needs reason and agreed_by.'),
    ),
    proposed: held(
      'error',
      window('A window asked of the next meeting; changes nothing until agreed. Needs reason.'),
    ),
    owner: held('error', ownerCode('Someone else answers for it from this day. Needs reason and agreed_by.')),
    outlook: held('error', oneOf(outlooks, "The owner's own view.")),
    achieved: held('error', oneOf(degrees, 'How far the target was achieved. Only for a target.')),
    note: held('error', text('What there is to tell, in a sentence.')),
    reason: held('error', text('Why: for a moved or proposed date, another owner, stopped, and on hold.')),
    agreed_by: held('error', ownerCode('Who agreed it: a code from owners.yaml.')),
    evidence: held(
      'error',
      listOf(text('A web address or the name of a document.'), 'Where it can be seen.'),
    ),
  },
  required: ['on'],
  additionalProperties: false,
} as const

/** `journal/*.yaml`: what happened, one file a meeting or a month; append only. */
export const journalFile = {
  type: 'object',
  description: 'What happened to the plan. Entries are added at the end and never changed.',
  properties: {
    meeting: held('error', day('The meeting at which these were reported.')),
    entries: held('error', listOf(entry, 'The entries, in the order in which they were put in.')),
  },
  required: ['entries'],
  additionalProperties: false,
} as const
