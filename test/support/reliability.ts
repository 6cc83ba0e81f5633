/**
 * Cronbach's alpha of people's answers to the same questions, a row for each person: k / (k − 1) ·
 * (1 − Σ variances of the questions / variance of the people's sums). Cronbach 1951. Close to 1 if
 * people who rate one question high rate all of them high; about 0 if the answers of one person have
 * nothing in common. There are at least two people and two questions, and the sums differ.
 */
export function cronbachAlpha(people: readonly (readonly number[])[]): number {
  const questions = people[0]?.length ?? 0;
  const ofQuestions = Array.from({ length: questions }, (_, at) =>
    variance(people.map((answers) => answers[at] ?? 0)),
  );
  return (questions / (questions - 1)) * (1 - sum(ofQuestions) / variance(people.map(sum)));
}

/** The variance of a sample; there are at least two numbers. */
function variance(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
