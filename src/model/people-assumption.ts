/**
 * How people are taken to scatter if a questionnaire does not say: standard deviations on five
 * levels, of the people of a department and of one answer, with a weight in degrees of freedom.
 */
export const USUAL_PEOPLE = { sd: 0.55, noise: 0.7, weight: 3 } as const;
