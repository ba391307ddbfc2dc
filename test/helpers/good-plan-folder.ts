/** A small plan without findings. */
export const goodPlan = 'test/cases/good-plan'
