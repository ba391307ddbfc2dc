/** A small plan without findings. */
export const goodPlan = 'test/cases/bad/good/plan'
