import { degrees, outlooks, states } from '../../model/entry.js'
import {
  actionOrStepIdPattern,
  day,
  held,
  listOf,
  oneOf,
  onlyTrue,
  ownerCode,
  owners,
  patterned,
  progressPattern,
  targetIdPattern,
  text,
  window,
} from './fields.js'

const entry = {
  type: 'object',
  description: 'What happened, and when. Entries are added at the end and never changed.',
  properties: {
    action: held(
      'error',
      patterned(actionOrStepIdPattern, 'The action or step it is about, such as T1.3 or I2.'),
    ),
    target: held(
      'error',
      patterned(targetIdPattern, 'The target it is about, such as T1, instead of an action.'),
    ),
    on: held('error', day('The day on which it happened.')),
    recorded: held(
      'error',
      day("The day on which it was recorded (default: the file's meeting, or otherwise the day in on)."),
    ),
    reported_by: held('error', ownerCode('Who said so: a code from owners.yaml.')),
    undated: held(
      'error',
      onlyTrue('true: nobody knows the day; it had happened by the day in on. It never counts as late.'),
    ),
    corrects: held(
      'error',
      day(
        'What was entered about it for this day was wrong: this entry stands in its place. ' +
          'What was right of that day is said again here.',
      ),
    ),
    state: held('error', oneOf(states, 'The state that the owner reports.')),
    as_reported: held('error', text("The owner's own word for it, one of status_words in plan.yaml.")),
    window: held('error', window('New dates that have been agreed. Needs reason and agreed_by.')),
    proposed: held(
      'error',
      window('New dates to put to the next meeting; nothing changes until they are agreed. Needs reason.'),
    ),
    owner: held(
      'error',
      owners(
        'Who is responsible from this day: a code, or a list with the lead first. Needs reason and agreed_by.',
      ),
    ),
    partners: held(
      'error',
      listOf(
        ownerCode('A code from owners.yaml.'),
        'Who else is involved from this day: codes from owners.yaml.',
      ),
    ),
    what: held('error', text('New words for the action, agreed. Needs reason and agreed_by.')),
    statement: held('error', text('New words for the target, agreed. Needs reason and agreed_by.')),
    outlook: held('error', oneOf(outlooks, "The owner's own view.")),
    progress: held(
      'error',
      patterned(progressPattern, 'How far it is: 0 to 100 (per cent), or a count such as 16 of 57.'),
    ),
    achieved: held('error', oneOf(degrees, 'How far the target was achieved. Only for a target.')),
    note: held('error', text('A short note.')),
    reason: held(
      'error',
      text('Why: needed for new or proposed dates, new words, a new owner, stopped and on hold.'),
    ),
    agreed_by: held('error', owners('Who agreed it: a code from owners.yaml, or a list of them.')),
    evidence: held(
      'error',
      listOf(text('A web address or the name of a document.'), 'Evidence: links or names of documents.'),
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
    entries: held('error', listOf(entry, 'The entries, in the order in which they were recorded.')),
  },
  required: ['entries'],
  additionalProperties: false,
} as const
