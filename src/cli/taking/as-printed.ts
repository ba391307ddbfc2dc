import type { FormText } from '../../load/forms/read-form.js'
import { asKnownOn } from '../../model/entries-in-force.js'
import { belowThisLine, factLabels } from '../../model/form.js'
import { withNamesOn } from '../../model/name-on.js'
import { normaliseText } from '../../model/normalise-text.js'
import type { Plan } from '../../model/plan.js'
import { composeForm, type Form, shownFacts } from '../../report/forms/form.js'
import { attachedBelow, greeting } from '../../report/forms/form-mail.js'
import { listQuestions } from '../../schedule/forms/list-questions.js'
import type { OwnersForm } from './open-forms.js'

/** Whether all that the form showed is still as it was: nothing of it has been recorded, moved or reworded since. */
export function isUnchanged(plan: Plan, form: OwnersForm): boolean {
  return remakeForms(plan, form).some(({ head }) => head.number === form.number)
}

/** What of a form's other texts somebody has written: all that the form did not print. */
export function listWritten(plan: Plan, form: OwnersForm): readonly FormText[] {
  const remade = [...remakeForms(plan, form), ...remakeForms(asKnownOn(plan, form.made), form)]
  const printed = new Set(remade.flatMap(listPrinted).map(tidy))
  return form.others.filter(({ text }) => !printed.has(tidy(text)))
}

/** The form again, for leads alone and with partners: what was chosen then, the form does not say. */
function remakeForms(plan: Plan, { owner, made, meeting, by = meeting }: OwnersForm): readonly Form[] {
  const days = { asOf: made, meeting }
  return [false, true].flatMap((alsoPartners) =>
    listQuestions(withNamesOn(plan, made), days, { alsoPartners })
      .asked.filter((asked) => asked.owner.code === owner.code)
      .map((asked) => composeForm({ ...days, plan: withNamesOn(plan, made), by }, asked)),
  )
}

function listPrinted(form: Form): readonly string[] {
  return [
    form.title,
    greeting(form),
    attachedBelow,
    belowThisLine,
    ...form.letter,
    ...form.items.flatMap(({ reference, facts }) => [
      reference,
      ...Object.values(facts),
      shownFacts.map((fact) => `${factLabels[fact]}: ${facts[fact]}`).join(' '),
    ]),
  ]
}

function tidy(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim().toLowerCase()
}
